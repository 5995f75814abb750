using System.ComponentModel.DataAnnotations;

namespace Infon.Web.Watching;

/// <summary>How a node of the front end watches matches for its viewers; bound from <c>Infon:Watching</c>.</summary>
public sealed record WatchingOptions
{
    /// <summary>How frames travel to this node: Stream, Observer, or Auto for streams up to <c>StreamedMatchesMax</c> matches and observers above. Default Auto.</summary>
    public CarrierChoice Carrier { get; init; } = CarrierChoice.Auto;

    /// <summary>Up to how many matches watched at this node Auto uses streams. Default 300.</summary>
    [Range(0, 100_000)]
    public int StreamedMatchesMax { get; init; } = 300;

    /// <summary>How many ticks of a match a node keeps: who has been away for less gets exactly what is missing, who is slower skips to a keyframe. Default 128.</summary>
    [Range(100, 10_000)]
    public int KeptTicks { get; init; } = 128;

    /// <summary>How long a node goes on with a match that nobody watches any more, in seconds. Default 5.</summary>
    [Range(0, 600)]
    public int LingerSeconds { get; init; } = 5;

    /// <summary>After how many seconds a viewer who takes nothing is disconnected. Default 10.</summary>
    [Range(1, 600)]
    public int StuckSecondsMax { get; init; } = 10;

    /// <summary>How many matches one connection watches at most. Default 16.</summary>
    [Range(1, 1000)]
    public int MatchesPerConnectionMax { get; init; } = 16;
}

/// <summary>Which carrier brings frames to a node.</summary>
public enum CarrierChoice
{
    /// <summary>Streams for few matches, observers for many.</summary>
    Auto,

    /// <summary>Streams.</summary>
    Stream,

    /// <summary>Observers.</summary>
    Observer,
}
