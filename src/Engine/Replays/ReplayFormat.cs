using System.Buffers.Binary;
using System.IO.Compression;
using Infon.Engine.Games;

namespace Infon.Engine.Replays;

/// <summary>What writer and readers of replay files agree on; every byte is described in <c>docs/reference/replay-format.md</c>.</summary>
public static class ReplayFormat
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <summary>Ticks in a chunk: what must be decoded at most to get to any tick.</summary>
    public const int TicksPerChunk = 1000;

    /// <summary>Every so many ticks the hash of the game's state is recorded.</summary>
    public const int TicksPerHash = 50;

    /// <summary>The bytes a replay begins with, before the version.</summary>
    public static ReadOnlySpan<byte> Magic => "InfonRpl"u8;

    internal const int PreludeBytes = 9;

    internal const int FooterBytes = 40;

    internal const int SectionBytesMax = 64 << 20;

    /// <summary>The logarithm of the compression window.</summary>
    internal const int Window = 20;

    /// <summary>A word over bytes: one changed byte always changes it.</summary>
    internal static ulong CheckOf(ReadOnlySpan<byte> bytes)
    {
        var hasher = default(StateHasher);
        hasher.Add(bytes.Length);
        while (bytes.Length >= 8)
        {
            hasher.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        bytes.CopyTo(rest);
        hasher.Add(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        return hasher.Value;
    }

    internal static int Compress(ReadOnlySpan<byte> bytes, ref byte[] target, int quality)
    {
        var needed = BrotliEncoder.GetMaxCompressedLength(bytes.Length) + 64;
        if (target.Length < needed)
        {
            target = new byte[needed];
        }

        return BrotliEncoder.TryCompress(bytes, target, out var written, quality, Window)
            ? written
            : throw new InvalidOperationException("The compressor ran out of the room it asked for.");
    }
}
