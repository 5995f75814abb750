using System.Buffers.Binary;
using System.Text.Json;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Web.Watching.Play;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Infon.Web.Watching;

/// <summary>
/// One or more frames that follow each other, as they are sent: for each a byte (1 = keyframe, 2 = the last, both = 3), its tick and its length in
/// four bytes each, lowest first, and the frame. It is written once for each protocol, however many get it.
/// </summary>
internal sealed class FramePack
{
    private const int HeadBytes = 9;
    private const byte Key = 1, Last = 2;

    private readonly MatchId _match;
    private readonly FramePacket[] _frames;
    private SerializedHubMessage? _message;
    private byte[]? _json;

    /// <summary>A pack of one frame at least.</summary>
    internal FramePack(MatchId match, params FramePacket[] frames)
    {
        _match = match;
        _frames = frames;
        Bytes = Pack(frames);
    }

    /// <summary>The pack.</summary>
    internal byte[] Bytes { get; }

    /// <summary>How many frames it has.</summary>
    internal int Count => _frames.Length;

    /// <summary>The tick of its last frame.</summary>
    internal int LastTick => _frames[^1].Tick;

    /// <summary>The message of the hub, which itself is written once for each protocol.</summary>
    internal SerializedHubMessage Message =>
        _message ??= new SerializedHubMessage(new InvocationMessage(nameof(IPlayClient.Frames), [_match.ToString(), Bytes]));

    /// <summary>The frames as JSON in UTF-8.</summary>
    internal byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(
        new FramesJson(_match.ToString(), [.. _frames.Select(FrameJson.Of)]), FramesJsonContext.Default.FramesJson);

    private static byte[] Pack(FramePacket[] frames)
    {
        var bytes = new byte[frames.Sum(frame => HeadBytes + frame.Bytes.Length)];
        var rest = bytes.AsSpan();
        foreach (var frame in frames)
        {
            rest[0] = (byte)((frame.IsKey ? Key : 0) | (frame.IsLast ? Last : 0));
            BinaryPrimitives.WriteInt32LittleEndian(rest[1..], frame.Tick);
            BinaryPrimitives.WriteInt32LittleEndian(rest[5..], frame.Bytes.Length);
            frame.Bytes.Span.CopyTo(rest[HeadBytes..]);
            rest = rest[(HeadBytes + frame.Bytes.Length)..];
        }

        return bytes;
    }
}
