namespace Infon.Engine.Randomness;

/// <summary>A seeded generator of random numbers whose whole state is one word (SplitMix64).</summary>
/// <remarks>A match owns one seed; everything random draws from a stream of its own, named after its purpose, so that one more draw
/// in one place never shifts the numbers of another.</remarks>
public sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A stream that starts at the given state.</summary>
    public RandomStream(ulong state) => State = state;

    /// <summary>The state: two streams of equal state give equal numbers.</summary>
    public ulong State { get; private set; }

    /// <summary>The stream of the given purpose under a match's seed.</summary>
    public static RandomStream Named(ulong seed, string purpose) => new(SeedOf(seed, purpose));

    /// <summary>The seed that belongs to a purpose under a match's seed.</summary>
    public static ulong SeedOf(ulong seed, string purpose)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (var letter in purpose)
        {
            hash = (hash ^ letter) * 0x100000001B3;
        }

        return Mix(seed ^ Mix(hash));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        State += Golden;
        return Mix(State);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, each equally likely; <paramref name="bound"/> must be positive.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var wide = (uint)bound;
        var product = (Next() >> 32) * wide;
        if ((uint)product < wide)
        {
            // Numbers that would make the low results likelier are drawn again.
            var unfair = (uint)-(int)wide % wide;
            while ((uint)product < unfair)
            {
                product = (Next() >> 32) * wide;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
