using System.Collections.Immutable;
using Infon.Domain.Bots;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Ratings;
using Infon.Grains.Notifications;

namespace Infon.Grains.Leaderboards;

/// <summary>Compares each board with the one before it, and tells the owners of the first who was passed; of each at most once in a while, since
/// equals change places with every match.</summary>
internal sealed class RankWatch(
    RatedFormat format, ILadderIndex index, INotificationStore store, INoticeFeed feed, LeaderboardOptions options, TimeProvider time)
{
    private readonly Dictionary<EntrantId, DateTimeOffset> _told = [];
    private MadeBoard? _last;

    /// <summary>Looks at the board of all.</summary>
    public async Task Look(MadeBoard made)
    {
        var last = _last;
        _last = made;
        if (last is null || ReferenceEquals(last.Cast, made.Cast))
        {
            return;
        }

        bool HasPlayed(EntrantId entrant) => GamesOf(last, entrant) != GamesOf(made, entrant);
        var passed = Overtaking.Between(last.Board, made.Board, options.WatchedRanks, HasPlayed)
            .Where(each => !_told.TryGetValue(each.Entrant, out var at) || made.AsOf - at >= TimeSpan.FromMinutes(options.PassedMinutes))
            .ToImmutableArray();
        if (passed.IsEmpty)
        {
            return;
        }

        var notices = await Notices(made, passed, HasPlayed);
        await store.Add(notices);
        feed.Tell(notices);
        foreach (var each in passed)
        {
            _told[each.Entrant] = made.AsOf;
        }
    }

    private async Task<ImmutableArray<Notification>> Notices(
        MadeBoard made, ImmutableArray<Overtaking> passed, Func<EntrantId, bool> hasPlayed)
    {
        var names = (await index.Labels(format, [.. passed.SelectMany(each => new[] { each.Entrant, each.By }).Distinct()]))
            .ToDictionary(label => label.Entrant, label => label.Name);
        var notices = ImmutableArray.CreateBuilder<Notification>();
        foreach (var each in passed)
        {
            if (names.TryGetValue(each.Entrant, out var name) && names.TryGetValue(each.By, out var passer)
                && await index.LastMatch(format, hasPlayed(each.By) ? each.By : each.Entrant) is { } match)
            {
                notices.AddRange(RankNotices.OfPassed(
                    [new RankLoss(Holder(made, each.Entrant, name), each.Before, each.Now)], Holder(made, each.By, passer), (MatchFormat)format,
                    match, made.AsOf, () => new NotificationId(Guid.CreateVersion7(time.GetUtcNow()))));
            }
        }

        return notices.ToImmutable();
    }

    private RankHolder Holder(MadeBoard made, EntrantId entrant, string name)
    {
        var version = made.Cast.Versions[entrant];
        return new RankHolder(version.Owner, format == RatedFormat.TeamDuel ? null : new BotId(version.Subject), name);
    }

    private static int GamesOf(MadeBoard made, EntrantId entrant) =>
        made.Cast.Versions.TryGetValue(entrant, out var version) ? version.Standing.Games : 0;
}
