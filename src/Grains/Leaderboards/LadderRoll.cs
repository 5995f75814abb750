using System.Collections.Immutable;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;

namespace Infon.Grains.Leaderboards;

/// <summary>Everybody who is listed in a format, kept up to date by what has changed in the rows.</summary>
internal sealed class LadderRoll(RatedFormat format, LeaderboardOptions options)
{
    /// <summary>A change of a bot is stamped before it is committed, and by another machine's clock.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, ListedVersion> _listed = [];
    private readonly PeriodGames _month = new(BoardPeriod.Month);
    private readonly PeriodGames _week = new(BoardPeriod.Week);
    private DateTimeOffset _readAt;

    /// <summary>How far the ladder was when it was read last.</summary>
    public LadderStamp? Stamp { get; private set; }

    /// <summary>By which version a bot or a team is listed; null = it is not.</summary>
    public ListedVersion? Find(Guid subject) => _listed.GetValueOrDefault(subject);

    /// <summary>Reads what has changed; whether anything has.</summary>
    public async Task<bool> Refresh(ILadderIndex index, DateTimeOffset now)
    {
        var stamp = await index.Stamp(format);
        var isAnew = Stamp is null || stamp.Head.Rebuilds != Stamp.Head.Rebuilds || stamp.Fits != Stamp.Fits;
        var hasChanged = isAnew ? await ReadAll(index) : await ReadChanges(index);
        await _month.Refresh(index, format, now, stamp.Head.Number);
        await _week.Refresh(index, format, now, stamp.Head.Number);
        (Stamp, _readAt) = (stamp, now);
        return hasChanged;
    }

    /// <summary>Everybody, as it is now.</summary>
    public ImmutableArray<ListedVersion> All() => [.. _listed.Values];

    /// <summary>The entries of a board: of those who share one, only who had it first.</summary>
    public IEnumerable<BoardEntry> Entries(
        BoardKey key, IReadOnlyCollection<ListedVersion> all, ImmutableDictionary<EntrantId, ListedVersion> shared, DateTimeOffset now) => all
        .Where(version => !shared.ContainsKey(version.Entrant)
            && (key.IsProvisional is not { } wanted || wanted == version.Standing.Games < options.ProvisionalGames))
        .Select(version => version.EntryAt(now, GamesOf(version, key.Period), options));

    private (int Wins, int Draws, int Losses)? GamesOf(ListedVersion version, BoardPeriod period) => period switch
    {
        BoardPeriod.Month => _month.Of(version.Entrant),
        BoardPeriod.Week => _week.Of(version.Entrant),
        _ => null,
    };

    private async Task<bool> ReadAll(ILadderIndex index)
    {
        var listed = await index.Listed(format);
        _listed.Clear();
        foreach (var version in listed)
        {
            _listed[version.Subject] = version;
        }

        return true;
    }

    private async Task<bool> ReadChanges(ILadderIndex index)
    {
        var hasChanged = false;
        foreach (var change in await index.Changed(format, Stamp!.Head.Number, _readAt - Overlap))
        {
            hasChanged |= change.Version is { } version ? Put(version) : _listed.Remove(change.Subject);
        }

        return hasChanged;
    }

    private bool Put(ListedVersion version)
    {
        var isKnown = _listed.TryGetValue(version.Subject, out var known) && known == version;
        _listed[version.Subject] = version;
        return !isKnown;
    }
}

/// <summary>Which board.</summary>
/// <param name="League">Of which league; null = of all together.</param>
/// <param name="Period">Which games it is about.</param>
/// <param name="IsProvisional">Only those with a provisional rating, or only the others; null = all.</param>
internal readonly record struct BoardKey(League? League, BoardPeriod Period, bool? IsProvisional);
