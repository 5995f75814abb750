namespace Infon.Domain.Ratings.Opponents;

/// <summary>Chance from a seed: equal seeds throw alike (SplitMix64).</summary>
internal sealed class SeededDice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; the bias is below one in 2^32 per possible number.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (uint)bound) >> 32);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var value = _state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
