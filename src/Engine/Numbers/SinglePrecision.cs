using System.Numerics;

namespace Infon.Engine.Numbers;

/// <summary>Arithmetic of 32-bit floating point numbers done in integers, so that it is the same everywhere.</summary>
/// <remarks>The original computes speeds in this precision, and its rounding shows in the result.</remarks>
internal static class SinglePrecision
{
    private const int MantissaBits = 24;
    private const int DivisionShift = 44;
    private const int FractionBits = 48;

    /// <summary>base + (part / whole) * amount, each step rounded to single precision, the sum truncated.</summary>
    /// <remarks>Exact for base and part up to 1000 and whole and amount up to 100000.</remarks>
    public static int AddShare(int start, int part, int whole, int amount)
    {
        if (part == 0 || amount == 0)
        {
            return start;
        }

        var dividend = (ulong)part << DivisionShift;
        var (quotient, shifted) = Round(dividend / (uint)whole, dividend % (uint)whole != 0);
        var exponent = shifted - DivisionShift;
        (var product, shifted) = Round(quotient * (uint)amount, rest: false);
        exponent += shifted;
        (var sum, shifted) = Round(((ulong)start << FractionBits) + (product << (FractionBits + exponent)), rest: false);
        return (int)((sum << shifted) >> FractionBits);
    }

    /// <summary>Rounds to the mantissa's width, ties to even; returns the mantissa and by how many bits it was shortened.</summary>
    private static (ulong Mantissa, int Shift) Round(ulong value, bool rest)
    {
        var shift = 64 - BitOperations.LeadingZeroCount(value) - MantissaBits;
        if (shift <= 0)
        {
            return (value, 0);
        }

        var half = 1UL << (shift - 1);
        var cut = value & ((half << 1) - 1);
        var mantissa = value >> shift;
        var up = cut > half || (cut == half && (rest || (mantissa & 1) == 1));
        return (up ? mantissa + 1 : mantissa, shift);
    }
}
