using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Infon.Grains.Challenges;

/// <summary>Chance that nobody can foresee.</summary>
internal static class Draw
{
    /// <summary>A seed.</summary>
    public static ulong Seed()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>One of several.</summary>
    public static T OneOf<T>(IReadOnlyList<T> several) => several[RandomNumberGenerator.GetInt32(several.Count)];
}
