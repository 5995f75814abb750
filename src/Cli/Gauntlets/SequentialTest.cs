namespace Infon.Cli.Gauntlets;

/// <summary>What a sequential test says so far.</summary>
internal enum Verdict
{
    /// <summary>Go on.</summary>
    Open,

    /// <summary>The difference is <see cref="SequentialTest.Elo0"/> rather than <see cref="SequentialTest.Elo1"/>.</summary>
    Rejected,

    /// <summary>The difference is <see cref="SequentialTest.Elo1"/> rather than <see cref="SequentialTest.Elo0"/>.</summary>
    Accepted,
}

/// <summary>Decides with as few games as possible which of two differences in strength is the likelier one; wrong in at most 5 % either way.</summary>
/// <remarks>A generalised sequential probability ratio test over pairs: of all distributions of the five pair results with the expected
/// score of each hypothesis, those that explain the results best are compared.</remarks>
/// <param name="Elo0">The difference under which the test rejects.</param>
/// <param name="Elo1">The difference above which it accepts.</param>
internal sealed record SequentialTest(double Elo0, double Elo1)
{
    /// <summary>How often the test may be wrong either way.</summary>
    public const double ErrorRate = 0.05;

    /// <summary>What a result that has not been seen counts, so that no distribution is impossible.</summary>
    private const double Unseen = 1e-3;

    /// <summary>Where the logarithm of the likelihood ratio rejects.</summary>
    public static double Lower { get; } = Math.Log(ErrorRate / (1 - ErrorRate));

    /// <summary>Where it accepts.</summary>
    public static double Upper { get; } = Math.Log((1 - ErrorRate) / ErrorRate);

    /// <summary>What the results say.</summary>
    public Verdict Judge(PairTally tally) => LogRatio(tally.Pairs) switch
    {
        var ratio when ratio >= Upper => Verdict.Accepted,
        var ratio when ratio <= Lower => Verdict.Rejected,
        _ => Verdict.Open,
    };

    /// <summary>The logarithm of the likelihood ratio for counts of pairs with 0, 1/2, 1, 1 1/2 and 2 points.</summary>
    public double LogRatio(IReadOnlyList<int> pairs)
    {
        if (pairs.Sum() == 0)
        {
            return 0;
        }

        var counts = pairs.Select(count => count == 0 ? Unseen : count).ToArray();
        var (score0, score1) = (EloScale.Score(Elo0), EloScale.Score(Elo1));
        var (tilt0, tilt1) = (Tilt(counts, score0), Tilt(counts, score1));
        return counts.Select((count, i) => count * Math.Log((1 + (tilt0 * (Points(i) - score0))) / (1 + (tilt1 * (Points(i) - score1))))).Sum();
    }

    private static double Points(int result) => result / 4.0;

    /// <summary>The multiplier by which the likeliest distribution with an expected score differs from the observed one.</summary>
    private static double Tilt(double[] counts, double score)
    {
        // The sum below falls from plus to minus infinity between the poles, so halving finds its only zero.
        var (low, high) = (-1 / (1 - score), 1 / score);
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            var sum = counts.Select((count, i) => count * (Points(i) - score) / (1 + (middle * (Points(i) - score)))).Sum();
            (low, high) = sum > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
