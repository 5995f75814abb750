using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings;

/// <summary>Where ladders are stored.</summary>
public interface IRatingStore
{
    /// <summary>A ladder as it is.</summary>
    Task<StoredLadder> Load(RatedFormat format);

    /// <summary>Rated matches with a result that the ladder has not taken, in the order of their ends.</summary>
    Task<ImmutableArray<FinishedMatch>> Unrated(RatedFormat format, int count);

    /// <summary>Matches that the ladder has taken, in its order.</summary>
    /// <param name="format">Which ladder.</param>
    /// <param name="after">The number after which they begin.</param>
    /// <param name="count">How many at most.</param>
    Task<ImmutableArray<FinishedMatch>> Rated(RatedFormat format, long after, int count);

    /// <summary>What an entrant was made from, and that from, and so on; the nearest first.</summary>
    Task<ImmutableArray<EntrantId>> AncestorsOf(EntrantId entrant);

    /// <summary>Writes what matches changed, in one transaction. False = the ladder is not where the batch begins, or one of the matches
    /// has been rated; nothing was written.</summary>
    Task<bool> Write(RatingBatch batch);
}
