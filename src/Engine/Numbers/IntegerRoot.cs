using System.Numerics;

namespace Infon.Engine.Numbers;

/// <summary>Square roots and distances in whole numbers.</summary>
public static class IntegerRoot
{
    /// <summary>The roots of the 16-bit numbers that begin with the byte 64, 65 ... 255, each at most one off.</summary>
    private static ReadOnlySpan<byte> Seeds =>
    [
        128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 144, 145, 146, 147, 148, 149, 150,
        151, 151, 152, 153, 154, 155, 156, 156, 157, 158, 159, 160, 160, 161, 162, 163, 164, 164, 165, 166, 167, 167, 168, 169,
        170, 170, 171, 172, 173, 173, 174, 175, 176, 176, 177, 178, 179, 179, 180, 181, 181, 182, 183, 183, 184, 185, 186, 186,
        187, 188, 188, 189, 190, 190, 191, 192, 192, 193, 194, 194, 195, 196, 196, 197, 198, 198, 199, 200, 200, 201, 201, 202,
        203, 203, 204, 205, 205, 206, 206, 207, 208, 208, 209, 210, 210, 211, 211, 212, 213, 213, 214, 214, 215, 216, 216, 217,
        217, 218, 219, 219, 220, 220, 221, 221, 222, 223, 223, 224, 224, 225, 225, 226, 227, 227, 228, 228, 229, 229, 230, 230,
        231, 232, 232, 233, 233, 234, 234, 235, 235, 236, 237, 237, 238, 238, 239, 239, 240, 240, 241, 241, 242, 242, 243, 243,
        244, 244, 245, 246, 246, 247, 247, 248, 248, 249, 249, 250, 250, 251, 251, 252, 252, 253, 253, 254, 254, 255, 255, 255,
    ];

    /// <summary>The square root of <paramref name="value"/>, truncated; <paramref name="value"/> must be from 0 to <see cref="int.MaxValue"/> squared.</summary>
    public static int Of(long value) => value <= uint.MaxValue ? (int)OfNarrow((uint)value) : (int)OfWide((ulong)value);

    /// <summary>The distance of two points on a map in world units, truncated.</summary>
    public static int Distance(int x1, int y1, int x2, int y2)
    {
        var dx = (long)x2 - x1;
        var dy = (long)y2 - y1;
        return Of((dx * dx) + (dy * dy));
    }

    // Both ways shift the number up to the full width, guess the root of its first bits and double the guess's bits by a step of
    // Newton's method, which starts less than one off and ends less than one off. So after shifting back it is the root or one more.
    private static uint OfNarrow(uint value)
    {
        if (value == 0)
        {
            return 0;
        }

        var shift = BitOperations.LeadingZeroCount(value) >> 1;
        var root = Guess(value << (shift * 2)) >> shift;
        return root - ((ulong)root * root > value ? 1u : 0u);
    }

    private static uint OfWide(ulong value)
    {
        var shift = BitOperations.LeadingZeroCount(value) >> 1;
        var full = value << (shift * 2);
        var guess = Guess((uint)(full >> 32));
        var root = ((guess << 15) + (uint)((full >> 17) / guess)) >> shift;
        return root - ((ulong)root * root > value ? 1u : 0u);
    }

    private static uint Guess(uint full)
    {
        uint seed = Seeds[(int)(full >> 24) - 64];
        return (seed << 7) + ((full >> 9) / seed);
    }
}
