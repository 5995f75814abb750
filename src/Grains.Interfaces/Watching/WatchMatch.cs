using System.Collections.Immutable;
using Infon.Domain.Matches;

namespace Infon.Grains.Interfaces.Watching;

/// <summary>How frames travel from a match to a node of the front end.</summary>
public enum FrameCarrier : byte
{
    /// <summary>On the stream of the node.</summary>
    Stream = 0,

    /// <summary>By calls of the node's observer.</summary>
    Observer = 1,
}

/// <summary>A node of the front end asks for frames.</summary>
/// <param name="Node">The key of its stream: a text that begins with <c>n-</c>.</param>
/// <param name="Carrier">How the frames are to travel.</param>
/// <param name="Observer">The node's observer; null = frames travel on the stream.</param>
/// <param name="HaveTick">The last tick the node has; null = none. It gets what comes after it, or begins anew with a keyframe.</param>
/// <param name="Viewers">How many watch at the node.</param>
[GenerateSerializer, Immutable, Alias("watch-match")]
public sealed record WatchMatch(
    [property: Id(0)] string Node,
    [property: Id(1)] FrameCarrier Carrier,
    [property: Id(2)] IFrameObserver? Observer,
    [property: Id(3)] int? HaveTick,
    [property: Id(4)] int Viewers);

/// <summary>What a node gets at once. Frames of later ticks travel to it until the lease is over.</summary>
/// <param name="Status">How far the match is; frames come only while it runs.</param>
/// <param name="Tick">The tick it is at; null = it does not run.</param>
/// <param name="Frames">The frames that the node misses, in order; the first is a keyframe unless the node can go on with a delta.</param>
/// <param name="Viewers">How many watch at all nodes.</param>
/// <param name="Lease">For how long frames come.</param>
[GenerateSerializer, Immutable, Alias("watch")]
public sealed record WatchView(
    [property: Id(0)] MatchStatus Status,
    [property: Id(1)] int? Tick,
    [property: Id(2)] ImmutableArray<FramePacket> Frames,
    [property: Id(3)] int Viewers,
    [property: Id(4)] TimeSpan Lease);
