using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings;

/// <summary>A ladder that takes one match after the other, and knows what has changed since that was last asked.</summary>
public sealed class LadderRun
{
    private readonly Dictionary<EntrantId, EntrantId> _parents = [];
    private readonly Dictionary<EntrantId, long> _changed = [];
    private readonly RatingTable _table;

    /// <summary>A ladder that goes on from what is stored; null = one that nobody has played on.</summary>
    public LadderRun(EloOptions options, StoredLadder? stored = null)
    {
        _table = new RatingTable(options, entrant => _parents.TryGetValue(entrant, out var parent) ? parent : null);
        Head = stored?.Head ?? default;
        _table.Restore(Head.Epoch);
        foreach (var line in stored?.Standings ?? [])
        {
            _table.Restore(line.Entrant, line.Standing);
        }
    }

    /// <summary>How far it is.</summary>
    public LadderHead Head { get; private set; }

    /// <summary>Everybody who has played.</summary>
    public IReadOnlyDictionary<EntrantId, Standing> Standings => _table.Standings;

    /// <summary>The standing of somebody; of who has not played yet, the one it would start with.</summary>
    public Standing StandingOf(EntrantId entrant) => _table.StandingOf(entrant);

    /// <summary>Whose ancestors must be known before the match is taken: without a standing they start from one of those.</summary>
    public IEnumerable<EntrantId> Strangers(RatedMatch match) => match.Seats
        .SelectMany(seat => seat.Team is { } team ? new[] { seat.Entrant, team } : [seat.Entrant])
        .Where(entrant => !_table.Standings.ContainsKey(entrant) && !_parents.ContainsKey(entrant)).Distinct();

    /// <summary>Learns what somebody was made from, and that from, and so on.</summary>
    public void Learn(EntrantId entrant, IEnumerable<EntrantId> ancestors)
    {
        foreach (var parent in ancestors)
        {
            _parents[entrant] = parent;
            entrant = parent;
        }
    }

    /// <summary>Takes a match. One that no ladder can rate moves nobody.</summary>
    public TakenMatch Take(FinishedMatch finished)
    {
        var steps = Apply(finished.Match);
        var isNewEpoch = _table.Epoch != Head.Epoch;
        Head = Head with { Number = Head.Number + 1, Epoch = _table.Epoch };
        foreach (var entrant in isNewEpoch ? _table.Standings.Keys : steps.Select(step => step.Entrant))
        {
            _changed[entrant] = Head.Number;
        }

        return new TakenMatch(Head.Number, finished.Match.Match, finished.EndedAt, steps);
    }

    /// <summary>What has changed since this was last asked.</summary>
    public ImmutableArray<StandingLine> Changed()
    {
        var lines = _changed.Select(pair => new StandingLine(pair.Key, _table.Standings[pair.Key], pair.Value))
            .OrderBy(line => line.Entrant.Value).ToImmutableArray();
        _changed.Clear();
        return lines;
    }

    private ImmutableArray<RatingStep> Apply(RatedMatch match)
    {
        try
        {
            return _table.Apply(match);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
