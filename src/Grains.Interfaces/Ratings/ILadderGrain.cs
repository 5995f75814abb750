using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Grains.Interfaces.Ratings;

/// <summary>Reads the ladder of a format, a few seconds old at most; its key is the number of the <see cref="RatedFormat"/>.</summary>
[Alias("ladder-grain")]
public interface ILadderGrain : IGrainWithIntegerKey
{
    /// <summary>Who stands at a rank; null = nobody.</summary>
    /// <param name="league">In which league; null = of all together.</param>
    /// <param name="rank">The rank; the first is 1.</param>
    [Alias("at-rank")]
    Task<EntrantId?> AtRank(League? league, int rank);

    /// <summary>Those who may be chosen as opponents near somebody's rating: active versions of other owners, each bot once.</summary>
    /// <param name="entrant">Who asks.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="league">In which league; null = any.</param>
    /// <param name="count">How many are wanted at most; the nearest are taken.</param>
    [Alias("near")]
    Task<ImmutableArray<Candidate>> Near(EntrantId entrant, UserId owner, League? league, int count);

    /// <summary>The standing of somebody; of who has not played yet, the one it would start with.</summary>
    [Alias("standing")]
    Task<Standing> StandingOf(EntrantId entrant);
}
