using System.Numerics;

namespace Infon.Engine.Numbers;

/// <summary>Square roots and distances in whole numbers.</summary>
public static class IntegerRoot
{
    /// <summary>The square root of <paramref name="value"/>, truncated; <paramref name="value"/> must not be negative.</summary>
    public static int Of(long value)
    {
        if (value < 2)
        {
            return (int)value;
        }

        // Newton's method from above: the first guess is a power of two not below the root, and the guesses fall until they hit it.
        var guess = 1L << ((65 - BitOperations.LeadingZeroCount((ulong)value)) >> 1);
        while (true)
        {
            var next = value <= uint.MaxValue
                ? (guess + ((uint)value / (uint)guess)) >> 1
                : (guess + (value / guess)) >> 1;
            if (next >= guess)
            {
                return (int)guess;
            }

            guess = next;
        }
    }

    /// <summary>The distance of two points in world units, truncated.</summary>
    public static int Distance(int x1, int y1, int x2, int y2)
    {
        long dx = x2 - x1;
        long dy = y2 - y1;
        return Of((dx * dx) + (dy * dy));
    }
}
