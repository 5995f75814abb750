namespace Infon.Cli.Gauntlets;

/// <summary>The logistic scale: 400 points apart means ten to one.</summary>
internal static class EloScale
{
    /// <summary>The expected score, 0 to 1, of who is stronger by so many points.</summary>
    public static double Score(double elo) => 1 / (1 + Math.Pow(10, -elo / 400));

    /// <summary>By how many points one is stronger who has this score; infinite at 0 and 1.</summary>
    public static double Elo(double score) => score switch
    {
        <= 0 => double.NegativeInfinity,
        >= 1 => double.PositiveInfinity,
        _ => 400 * Math.Log10(score / (1 - score)),
    };
}
