using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings;

/// <summary>What matches did to ratings.</summary>
public interface IRatingHistory
{
    /// <summary>What a match did, in the order of entrants; empty = nothing, or it has not been rated yet.</summary>
    Task<ImmutableArray<RatingStep>> ChangesOf(MatchId match);

    /// <summary>What matches did, those of one match in the order of entrants.</summary>
    Task<ImmutableArray<RatingStep>> ChangesOf(ImmutableArray<MatchId> matches);
}
