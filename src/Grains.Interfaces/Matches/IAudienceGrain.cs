using System.Collections.Immutable;
using Infon.Domain.Matches;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Matches;

/// <summary>Knows how many watch which match; its key is 0. It forgets a match that has not been heard of for a while.</summary>
[Alias("audience-grain")]
public interface IAudienceGrain : IGrainWithIntegerKey
{
    /// <summary>So many watch a match.</summary>
    [Alias("note"), OneWay]
    Task Note(MatchId match, int viewers);

    /// <summary>How many watch these matches, in their order.</summary>
    [Alias("viewers")]
    Task<ImmutableArray<int>> ViewersOf(ImmutableArray<MatchId> matches);
}
