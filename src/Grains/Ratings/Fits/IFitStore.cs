using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;

namespace Infon.Grains.Ratings.Fits;

/// <summary>Where official ratings are stored.</summary>
public interface IFitStore
{
    /// <summary>How far a ladder is, and its official ratings.</summary>
    Task<FitStamp> Stamp(RatedFormat format);

    /// <summary>Replaces the official ratings of a ladder, a few at a time, so that nobody waits for all of them. Whoever is not among them has
    /// none. When it fails in between, some are newer than others until the next time.</summary>
    Task Write(MadeFit fit);
}

/// <summary>How far a ladder is, and its official ratings.</summary>
/// <param name="Number">The number of the match that the ladder took last.</param>
/// <param name="Epoch">The rules version of its standings.</param>
/// <param name="FitNumber">The number of the last match that the official ratings know; null = there are none.</param>
/// <param name="FitAt">When they were computed.</param>
public readonly record struct FitStamp(long Number, int Epoch, long? FitNumber, DateTimeOffset? FitAt);

/// <summary>Official ratings that were computed.</summary>
/// <param name="Format">Of which ladder.</param>
/// <param name="Number">The number of the last match that they know.</param>
/// <param name="Matches">From how many matches.</param>
/// <param name="Result">The ratings.</param>
/// <param name="At">When they were computed.</param>
public sealed record MadeFit(RatedFormat Format, long Number, int Matches, FitResult Result, DateTimeOffset At)
{
    /// <summary>How long computing and writing took.</summary>
    public TimeSpan Took { get; init; }
}
