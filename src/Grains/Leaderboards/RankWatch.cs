using System.Collections.Immutable;
using Infon.Domain.Leaderboards;
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

        var passed = Overtaking.Between(last.Board, made.Board, options.WatchedRanks, entrant => GamesOf(last, entrant) != GamesOf(made, entrant))
            .Where(each => !_told.TryGetValue(each.Entrant, out var at) || made.AsOf - at >= TimeSpan.FromMinutes(options.PassedMinutes))
            .ToImmutableArray();
        if (passed.IsEmpty)
        {
            return;
        }

        var names = (await index.Labels(format, [.. passed.SelectMany(each => new[] { each.Entrant, each.By }).Distinct()]))
            .ToDictionary(label => label.Entrant, label => label.Name);
        var notices = passed.Select(each => Notice(made, each, names)).OfType<Notification>().ToImmutableArray();
        await store.Add(notices);
        feed.Tell(notices);
        foreach (var each in passed)
        {
            _told[each.Entrant] = made.AsOf;
        }
    }

    private Notification? Notice(MadeBoard made, Overtaking overtaking, Dictionary<EntrantId, string> names)
    {
        if (!names.TryGetValue(overtaking.Entrant, out var name) || !names.TryGetValue(overtaking.By, out var passer))
        {
            return null;
        }

        var (own, other) = (made.Cast.Versions[overtaking.Entrant], made.Cast.Versions[overtaking.By]);
        return RankNotices.Of(
            new NotificationId(Guid.CreateVersion7(time.GetUtcNow())), format, overtaking, (own.Subject, own.Owner, name), (other.Owner, passer),
            made.AsOf);
    }

    private static int GamesOf(MadeBoard made, EntrantId entrant) =>
        made.Cast.Versions.TryGetValue(entrant, out var version) ? version.Standing.Games : 0;
}
