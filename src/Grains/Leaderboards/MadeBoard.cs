using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;

namespace Infon.Grains.Leaderboards;

/// <summary>A board as it was made, with what is asked of it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Best">The best of each owner.</param>
/// <param name="Cast">Who they all are.</param>
/// <param name="AsOf">As of when.</param>
internal sealed record MadeBoard(Board Board, IReadOnlyDictionary<UserId, EntrantId> Best, Cast Cast, DateTimeOffset AsOf)
{
    /// <summary>Makes it.</summary>
    public static MadeBoard Of(BoardKey key, LadderRoll roll, Cast cast, DateTimeOffset now)
    {
        var board = Board.Of(roll.Entries(key, cast.All, cast.Shared, now), key.League);
        var best = new Dictionary<UserId, EntrantId>();
        foreach (var line in board.Lines)
        {
            best.TryAdd(cast.Versions[line.Entry.Entrant].Owner, line.Entry.Entrant);
        }

        return new MadeBoard(board, best, cast, now);
    }
}

/// <summary>Everybody who may be on boards.</summary>
/// <param name="All">The versions by which bots or teams are listed.</param>
/// <param name="Versions">The same by entrant.</param>
/// <param name="Shared">Who is not listed, because the entry of another stands for it too.</param>
internal sealed record Cast(
    ImmutableArray<ListedVersion> All, IReadOnlyDictionary<EntrantId, ListedVersion> Versions,
    ImmutableDictionary<EntrantId, ListedVersion> Shared)
{
    /// <summary>These.</summary>
    public static Cast Of(ImmutableArray<ListedVersion> all) =>
        new(all, all.ToDictionary(version => version.Entrant), ListedVersion.Shared(all));
}
