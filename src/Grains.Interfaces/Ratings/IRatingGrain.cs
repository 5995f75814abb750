using Infon.Domain.Matches;

namespace Infon.Grains.Interfaces.Ratings;

/// <summary>The ladder of a format, and the only writer of its ratings; its key is the number of the <see cref="Infon.Domain.Ratings.RatedFormat"/>.</summary>
[Alias("rating-grain")]
public interface IRatingGrain : IGrainWithIntegerKey
{
    /// <summary>A rated match of the format is complete and written. It is rated exactly once, whether this is told once, often or never: what
    /// was not told is found.</summary>
    [Alias("take")]
    Task Take(MatchId match);

    /// <summary>Looks for what was never told, and rates it.</summary>
    [Alias("sweep")]
    Task Sweep();
}
