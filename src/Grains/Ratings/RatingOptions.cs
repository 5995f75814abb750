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
}
