using System.Buffers.Binary;

namespace Infon.ProcessKit.Live;

/// <summary>A frame as a client gets it.</summary>
public sealed record SeenFrame(int Tick, bool IsKey, bool IsLast, byte[] Bytes);

/// <summary>Reads packs of frames as docs/api/live.md describes them.</summary>
public static class PackReader
{
    /// <summary>The frames of a pack.</summary>
    public static IReadOnlyList<SeenFrame> Read(ReadOnlySpan<byte> pack)
    {
        var frames = new List<SeenFrame>();
        while (pack.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(pack[5..]);
            frames.Add(new SeenFrame(
                BinaryPrimitives.ReadInt32LittleEndian(pack[1..]), (pack[0] & 1) != 0, (pack[0] & 2) != 0, pack.Slice(9, length).ToArray()));
            pack = pack[(9 + length)..];
        }

        return frames;
    }
}
