using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;
using Infon.Grains.Interfaces.Leaderboards;
using Orleans.Concurrency;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Grains.Interfaces.Ratings;

/// <summary>The boards of a format, at most five seconds old; its key is the number of the <see cref="RatedFormat"/>.</summary>
/// <remarks>A bot is listed by the version that plays. Of bots whose code is the same but for comments, layout and local names only the one is
/// listed that had it first.</remarks>
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

    /// <summary>The standing of somebody as it is now; of who has not played yet, the one it would start with.</summary>
    [Alias("standing")]
    Task<Standing> StandingOf(EntrantId entrant);

    /// <summary>A part of a board.</summary>
    [Alias("board")]
    Task<BoardView> Board(BoardQuestion question);

    /// <summary>Where a bot or a team stands among all.</summary>
    [Alias("place")]
    Task<PlaceView> PlaceOf(Guid subject);

    /// <summary>Has the boards made anew if it is time for that, and tells who was passed. Nobody waits for it.</summary>
    [Alias("refresh"), OneWay]
    Task Refresh();
}
