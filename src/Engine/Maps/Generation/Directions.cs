namespace Infon.Engine.Maps.Generation;

/// <summary>Directions at equal angles about a middle, in whole numbers and exactly symmetric.</summary>
internal static class Directions
{
    /// <summary>The length of a direction.</summary>
    public const int Unit = 1 << 16;

    private const long One = 1L << 30;
    private const long FullTurn = 6_746_518_852;

    /// <summary>The direction after <paramref name="part"/> of <paramref name="parts"/> of a turn, clockwise from straight up.</summary>
    public static (int X, int Y) Of(int part, int parts)
    {
        // All angles go back to the first eighth of a turn, so that images of a direction are exact images.
        var eighths = 8L * (part % parts);
        var (octant, rest) = ((int)(eighths / parts), eighths % parts);
        var angle = FullTurn * (octant % 2 == 0 ? rest : parts - rest) / (8L * parts);
        var (sine, cosine) = ((int)((Sine(angle) * Unit) >> 30), (int)((Cosine(angle) * Unit) >> 30));
        return octant switch
        {
            0 => (sine, -cosine),
            1 => (cosine, -sine),
            2 => (cosine, sine),
            3 => (sine, cosine),
            4 => (-sine, cosine),
            5 => (-cosine, sine),
            6 => (-cosine, -sine),
            _ => (-sine, -cosine),
        };
    }

    private static long Sine(long angle) => Series(angle, angle, 2);

    private static long Cosine(long angle) => Series(One, angle, 1);

    private static long Series(long first, long angle, int factor)
    {
        var (sum, term) = (first, first);
        for (; term != 0; factor += 2)
        {
            term = -Times(Times(term, angle), angle) / (factor * (factor + 1));
            sum += term;
        }

        return sum;
    }

    private static long Times(long a, long b) => a * b / One;
}
