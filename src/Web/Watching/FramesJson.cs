using System.Text.Json.Serialization;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Web.Watching;

/// <summary>Frames of a match that follow each other.</summary>
/// <param name="Match">The match.</param>
/// <param name="Frames">The frames.</param>
internal sealed record FramesJson(string Match, IReadOnlyList<FrameJson> Frames);

/// <summary>A frame.</summary>
/// <param name="Tick">Its tick.</param>
/// <param name="Key">Whether it is a keyframe.</param>
/// <param name="Last">Whether it is the last of the match.</param>
/// <param name="Frame">The frame, in base64.</param>
internal sealed record FrameJson(int Tick, bool Key, bool Last, ReadOnlyMemory<byte> Frame)
{
    /// <summary>A frame as JSON.</summary>
    internal static FrameJson Of(FramePacket frame) => new(frame.Tick, frame.IsKey, frame.IsLast, frame.Bytes);
}

/// <summary>How frames are written, without reflection.</summary>
[JsonSerializable(typeof(FramesJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FramesJsonContext : JsonSerializerContext;
