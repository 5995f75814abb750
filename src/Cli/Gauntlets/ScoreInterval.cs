namespace Infon.Cli.Gauntlets;

/// <summary>A score with the interval in which the true one lies with 95 % certainty.</summary>
/// <param name="Score">Points in a game, 0 to 1.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct ScoreInterval(double Score, double Low, double High)
{
    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>Wilson's interval over as many independent games as the pairs are worth, judged by how much they scatter.</summary>
    public static ScoreInterval Of(PairTally tally)
    {
        var pairs = tally.Count;
        if (pairs == 0)
        {
            return new ScoreInterval(0.5, 0, 1);
        }

        var score = tally.Score;
        var variance = tally.Pairs.Select((count, i) => count * Math.Pow((i / 4.0) - score, 2)).Sum() / Math.Max(pairs - 1, 1);

        // Few pairs that happen to be alike say little: a pair is never worth less than one game nor more than four.
        var worth = variance > 0 ? Math.Clamp(score * (1 - score) / variance, 1, 4) : 1;
        return Wilson(score, pairs * worth);
    }

    private static ScoreInterval Wilson(double score, double games)
    {
        var z2 = Quantile * Quantile;
        var middle = (score + (z2 / (2 * games))) / (1 + (z2 / games));
        var half = Quantile / (1 + (z2 / games)) * Math.Sqrt((score * (1 - score) / games) + (z2 / (4 * games * games)));
        return new ScoreInterval(score, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
