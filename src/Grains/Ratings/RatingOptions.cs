using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Ratings;

/// <summary>How ratings are kept up to date; bound from <c>Infon:Rating</c>.</summary>
public sealed record RatingOptions
{
    /// <summary>Matches that end within so many milliseconds are rated in one transaction. Default 50.</summary>
    [Range(0, 10_000)]
    public int BatchMs { get; init; } = 50;

    /// <summary>Matches whose end was never told are looked for every so many seconds. Default 5.</summary>
    [Range(1, 3600)]
    public int SweepSeconds { get; init; } = 5;

    /// <summary>Official ratings are computed again when there are results they do not know, and so many seconds have passed. Default 300.</summary>
    [Range(1, 86_400)]
    public int RefitSeconds { get; init; } = 300;

    /// <summary>With so many results they do not know, they are computed again at once. Default 1000.</summary>
    [Range(1, 10_000_000)]
    public int RefitResults { get; init; } = 1000;
}
