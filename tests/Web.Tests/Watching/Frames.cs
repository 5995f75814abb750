using System.Buffers.Binary;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Web.Tests.Watching;

/// <summary>Frames of a made-up match: the bytes of each are its tick.</summary>
internal static class Frames
{
    internal static readonly MatchId Match = new(new Guid("01900000-0000-7000-8000-000000000001"));

    internal static FramePacket Delta(int tick, bool isLast = false) => new(Match, tick, IsKey: false, isLast, BytesOf(tick));

    internal static FramePacket Key(int tick) => new(Match, tick, IsKey: true, IsLast: false, BytesOf(tick));

    internal static IReadOnlyList<FramePacket> Deltas(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(tick => Delta(tick))];

    private static byte[] BytesOf(int tick)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, tick);
        return bytes;
    }
}
