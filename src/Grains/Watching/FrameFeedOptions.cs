using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Watching;

/// <summary>How frames leave a silo; bound from <c>Infon:FrameFeed</c>.</summary>
public sealed record FrameFeedOptions
{
    /// <summary>How long frames for one node are gathered after the last were sent, in milliseconds; the first after a pause goes at once. Default 10.</summary>
    [Range(1, 1000)]
    public int BatchMilliseconds { get; init; } = 10;

    /// <summary>How many frames travel together at most. Default 100.</summary>
    [Range(1, 10_000)]
    public int BatchFramesMax { get; init; } = 100;

    /// <summary>How many bytes of frames travel together at most; a larger frame does not travel, its node fetches it. Default 200000.</summary>
    [Range(1_000, 900_000)]
    public int BatchBytesMax { get; init; } = 200_000;

    /// <summary>How many frames may wait for one node; beyond that the oldest are lost, and the node fetches what it misses. Default 4000.</summary>
    [Range(10, 1_000_000)]
    public int WaitingFramesMax { get; init; } = 4_000;
}
