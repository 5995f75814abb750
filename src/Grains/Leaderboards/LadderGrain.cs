using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Notifications;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Grains.Leaderboards;

/// <summary>Makes boards from what has changed in the rows, when somebody asks for them. Sorting is done on other threads; who asks meanwhile is
/// answered from the boards that are there.</summary>
[Reentrant]
public sealed partial class LadderGrain(
    ILadderIndex index, INotificationStore notices, INoticeFeed feed, LeaderboardOptions options, EloOptions elo, TimeProvider time,
    ILogger<LadderGrain> log) : Grain, ILadderGrain
{
    /// <summary>Boards older than this are not shown. It leaves time for making them within the five seconds that are promised.</summary>
    private static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(3);

    /// <summary>Who asks waits for a fresh board if making it takes no longer than this.</summary>
    private static readonly TimeSpan QuickMax = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(100), UnaskedMax = TimeSpan.FromMinutes(1);

    private static readonly BoardKey Everybody = new(null, BoardPeriod.All, null);

    private readonly Dictionary<BoardKey, DateTimeOffset> _asked = [];
    private ImmutableDictionary<BoardKey, MadeBoard> _boards = ImmutableDictionary<BoardKey, MadeBoard>.Empty;
    private LadderRoll? _roll;
    private RankWatch? _watch;
    private Cast _cast = Cast.Of([]);
    private TimeSpan _pause = PauseMin, _ageMax = PauseMin;
    private Task? _work;

    private RatedFormat Format => (RatedFormat)this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<EntrantId?> AtRank(League? league, int rank)
    {
        var made = await BoardOf(new BoardKey(league, BoardPeriod.All, null));
        return rank > 0 && made.Board.Page(rank, 1) is [var line] ? line.Entry.Entrant : null;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Candidate>> Near(EntrantId entrant, UserId owner, League? league, int count)
    {
        var made = await BoardOf(new BoardKey(league, BoardPeriod.All, null));
        var own = made.Cast.Versions.TryGetValue(entrant, out var listed)
            ? listed.OfficialIfEstablished(options)?.Rating ?? listed.Standing.Rating
            : (await StandingOf(entrant)).Rating;
        return
        [
            .. made.Board.Nearest(own, count, entry => made.Cast.Versions[entry.Entrant].Owner != owner)
                .Select(line => new Candidate(
                    line.Entry.Entrant, line.Entry.Rating,
                    made.Cast.Versions[line.Entry.Entrant].OfficialIfEstablished(options)?.Deviation)),
        ];
    }

    /// <inheritdoc/>
    public async Task<Standing> StandingOf(EntrantId entrant)
    {
        var nearest = await index.Nearest(Format, entrant);
        return nearest is { } line && line.Entrant == entrant ? line.Standing : Standing.New(EloRules.StartOf(nearest?.Standing.Rating, elo));
    }

    /// <inheritdoc/>
    public async Task<BoardView> Board(BoardQuestion question)
    {
        var made = await BoardOf(new BoardKey(question.League, question.Period, question.IsProvisional));
        var lines = made.Board.Page(question.Page.Page, question.Page.Limit);
        RankedEntry? own = question.Asker is { } asker && made.Best.TryGetValue(asker, out var best) ? made.Board.Find(best) : null;
        var shown = own is { } line ? lines.Add(line) : lines;
        var labels = (await index.Labels(Format, [.. shown.Select(each => each.Entry.Entrant).Distinct()])).ToDictionary(label => label.Entrant);
        return new BoardView(
            [.. lines.Select(each => View(made, each, labels)).OfType<BoardLineView>()], made.Board.Count,
            own is { } mine ? View(made, mine, labels) : null, made.AsOf, _roll?.Stamp?.Fit);
    }

    /// <inheritdoc/>
    public async Task<PlaceView> PlaceOf(Guid subject)
    {
        var made = await BoardOf(Everybody);
        if (_roll?.Find(subject) is not { } version)
        {
            return new PlaceView(null, made.Board.Count, null);
        }

        var sharesWith = made.Cast.Shared.GetValueOrDefault(version.Entrant);
        return new PlaceView(made.Board.Find((sharesWith ?? version).Entrant)?.Rank, made.Board.Count, sharesWith?.Subject);
    }

    /// <inheritdoc/>
    public Task Refresh() => BoardOf(Everybody);

    private BoardLineView? View(MadeBoard made, RankedEntry line, Dictionary<EntrantId, EntryLabel> labels)
    {
        var version = made.Cast.Versions[line.Entry.Entrant];
        return labels.TryGetValue(version.Entrant, out var label)
            ? new BoardLineView(
                line.Rank, version.Subject, version.Entrant, label.Version, label.Name, version.Owner, label.OwnerName, line.Entry,
                version.Standing.Rating, line.Entry.IsProvisional(options), line.Entry.Form.IsRising(options))
            : null;
    }

    /// <summary>A board that is young enough. When it is no longer quite young, the next is made meanwhile.</summary>
    private async Task<MadeBoard> BoardOf(BoardKey key)
    {
        var now = time.GetUtcNow();
        _asked[key] = now;
        MadeBoard? made;
        while (!_boards.TryGetValue(key, out made) || now - made.AsOf > _ageMax)
        {
            await (_work ??= Work());
        }

        if (now - made.AsOf > _pause)
        {
            _work ??= Work();
        }

        return made;
    }

    private async Task Work()
    {
        // Else it could be over before it is known as the work that goes on.
        await Task.Yield();
        try
        {
            var now = time.GetUtcNow();
            var begun = time.GetTimestamp();
            await Make(now);
            await Watch();
            var cost = time.GetElapsedTime(begun);
            _pause = TimeSpan.FromTicks(Math.Clamp(cost.Ticks * 10, PauseMin.Ticks, AgeMax.Ticks - (AgeMax.Ticks / 4)));
            _ageMax = cost <= QuickMax ? _pause : AgeMax;
        }
        finally
        {
            _work = null;
        }
    }

    private async Task Watch()
    {
        if (!_boards.TryGetValue(Everybody, out var made))
        {
            return;
        }

        try
        {
            await (_watch ??= new RankWatch(Format, index, notices, feed, options, time)).Look(made);
        }
        catch (Exception failure)
        {
            LogNotTold(Format, failure.Message);
        }
    }

    private async Task Make(DateTimeOffset now)
    {
        var roll = _roll ??= new LadderRoll(Format, options);
        var hasChanged = await roll.Refresh(index, now);
        var wanted = _asked.Where(pair => now - pair.Value < UnaskedMax).Select(pair => pair.Key).ToList();
        var (known, cast, all) = (_boards, _cast, roll.All());
        (_boards, _cast) = await Task.Run(() =>
        {
            var next = hasChanged ? Cast.Of(all) : cast;
            return (wanted.ToImmutableDictionary(key => key, key => Make(key, known, roll, next, now)), next);
        });
        foreach (var key in _asked.Keys.Except(wanted).ToList())
        {
            _asked.Remove(key);
        }
    }

    /// <summary>Where nothing has changed, the board of before is the board of now; but accounts grow older, and periods begin.</summary>
    private static MadeBoard Make(
        BoardKey key, ImmutableDictionary<BoardKey, MadeBoard> known, LadderRoll roll, Cast cast, DateTimeOffset now) =>
        known.TryGetValue(key, out var board) && ReferenceEquals(board.Cast, cast) && board.AsOf.UtcDateTime.Date == now.UtcDateTime.Date
            ? board with { AsOf = now }
            : MadeBoard.Of(key, roll, cast, now);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was told who was passed on the ladder of {Format}: {Reason}")]
    private partial void LogNotTold(RatedFormat format, string reason);
}
