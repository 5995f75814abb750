namespace Infon.Domain.Ratings;

/// <summary>How much of a game the one who is rated so is expected to win, in millionths of a win.</summary>
/// <remarks>Made of additions, multiplications and divisions alone, which every machine rounds alike; the library's exponential is not the
/// same everywhere, and a rebuilt table must agree to the last digit wherever it is rebuilt.</remarks>
public static class ExpectedScore
{
    /// <summary>A whole win.</summary>
    public const int Win = 1_000_000;

    private const double Log2Of10 = 3.321928094887362;
    private const double LogOf2 = 0.6931471805599453;

    /// <summary>The expected score of <paramref name="own"/> against <paramref name="other"/>; both expectations add up to
    /// <see cref="Win"/>.</summary>
    /// <param name="own">The rating of who asks.</param>
    /// <param name="other">The rating of the opponent.</param>
    /// <param name="divisor">The difference in points that means ten to one.</param>
    public static int Of(Rating own, Rating other, int divisor)
    {
        var lead = (long)own.Thousandths - other.Thousandths;
        return lead < 0 ? Win - OfLead(-lead, divisor) : OfLead(lead, divisor);
    }

    private static int OfLead(long thousandths, int divisor)
    {
        var odds = TwoTo(-thousandths / ((double)Rating.PerPoint * divisor) * Log2Of10);
        return (int)((Win / (1 + odds)) + 0.5);
    }

    /// <summary>2 to a power that is not positive.</summary>
    private static double TwoTo(double power)
    {
        if (power < -60)
        {
            return 0;
        }

        var whole = Math.Floor(power);
        var rest = (power - whole) * LogOf2;
        var sum = 1.0;
        for (var degree = 18; degree > 0; degree--)
        {
            sum = 1 + (rest / degree * sum);
        }

        return Math.ScaleB(sum, (int)whole);
    }
}
