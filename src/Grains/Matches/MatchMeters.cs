using System.Diagnostics.Metrics;
using Infon.Domain.Matches;
using Infon.Grains.Matches.Play;

namespace Infon.Grains.Matches;

/// <summary>Counts and measures matches.</summary>
public sealed class MatchMeters
{
    private const string FormatLabel = "format", TypeLabel = "creature_type";

    private readonly Counter<long> _started;
    private readonly Counter<long> _completed;
    private readonly Counter<long> _errored;
    private readonly Counter<long> _spawned;
    private readonly Counter<long> _killed;
    private readonly Counter<long> _eaten;
    private readonly Counter<long> _captures;
    private readonly Histogram<double> _durations;
    private readonly Histogram<double> _ticks;
    private readonly Histogram<double> _thinking;
    private readonly Histogram<double> _lateness;
    private readonly Histogram<long> _scores;
    private readonly Histogram<long> _creatures;
    private int _active;
    private int _vms;
    private int _vmsThinking;

    /// <summary>Counters of a process.</summary>
    public MatchMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        _started = meter.CreateCounter<long>("infon_games_started_total", description: "Matches that were begun, by format.");
        _completed = meter.CreateCounter<long>("infon_games_completed_total", description: "Matches that have a result, by format.");
        _errored = meter.CreateCounter<long>("infon_games_errored_total", description: "Runs of matches that failed through no fault of bots, by format.");
        _spawned = meter.CreateCounter<long>("infon_creatures_spawned_total", description: "Creatures that came into being in matches with a result.");
        _killed = meter.CreateCounter<long>("infon_creatures_killed_total", description: "Creatures killed by enemies in matches with a result, by type.");
        _eaten = meter.CreateCounter<long>("infon_food_consumed_total", description: "Food taken from tiles in matches with a result.");
        _captures = meter.CreateCounter<long>("infon_koth_captures_total", description: "How often somebody became king of the hill in matches with a result.");
        _durations = Histogram(meter, "infon_game_duration_seconds", "From begin to end of matches with a result, by format.",
            [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1200]);
        double[] milliseconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 1000];
        _ticks = Histogram(meter, "infon_game_tick_duration_ms", "How long ticks take to be played and recorded.", milliseconds);
        _thinking = Histogram(meter, "infon_lua_execution_duration_ms", "How long a bot takes for a tick.", milliseconds);
        _lateness = Histogram(meter, "infon_game_tick_lateness_seconds", "How late ticks of live matches begin.",
            [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5]);
        _scores = meter.CreateHistogram("infon_match_score", null, "Scores in matches with a result, by format.", null,
            new InstrumentAdvice<long> { HistogramBucketBoundaries = [-100, -50, 0, 25, 50, 100, 200, 300, 500, 1000, 2000] });
        _creatures = meter.CreateHistogram("infon_creatures_per_game", null, "Creatures that came into being in a match, by format.", null,
            new InstrumentAdvice<long> { HistogramBucketBoundaries = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000] });
        meter.CreateObservableGauge("infon_active_games", () => _active, null, "Matches that are played here now.");
        meter.CreateObservableGauge("infon_lua_vm_pool_active", () => _vmsThinking, null, "Lua machines that run now.");
        meter.CreateObservableGauge("infon_lua_vm_pool_available", () => Math.Max(0, _vms - _vmsThinking), null, "Lua machines of matches that wait for their next tick.");
    }

    /// <summary>A match was begun.</summary>
    internal void NoteStart(MatchFormat format) => _started.Add(1, Label(format));

    /// <summary>A run failed.</summary>
    internal void NoteFailure(MatchFormat format) => _errored.Add(1, Label(format));

    /// <summary>A match has a result.</summary>
    internal void NoteResult(MatchRecord match, MatchTally tally)
    {
        var (label, seats) = (Label(match.Plan.Format), match.Outcome!.Seats);
        _completed.Add(1, label);
        _durations.Record(Math.Max(0, (match.EndedAt!.Value - match.StartedAt!.Value).TotalSeconds), label);
        foreach (var seat in seats)
        {
            _scores.Record(seat.Score, label);
        }

        var spawned = seats.Sum(seat => (long)seat.Spawned);
        _creatures.Record(spawned, label);
        _spawned.Add(spawned, new KeyValuePair<string, object?>(TypeLabel, "runner"));
        _killed.Add(tally.KilledRunners, new KeyValuePair<string, object?>(TypeLabel, "runner"));
        _killed.Add(tally.KilledFatties, new KeyValuePair<string, object?>(TypeLabel, "fatty"));
        _killed.Add(tally.KilledFlyers, new KeyValuePair<string, object?>(TypeLabel, "flyer"));
        _eaten.Add(seats.Sum(seat => seat.FoodEaten));
        _captures.Add(tally.Captures);
    }

    /// <summary>So many more matches are played here.</summary>
    internal void CountActive(int more) => Interlocked.Add(ref _active, more);

    /// <summary>A tick took that long.</summary>
    internal void NoteTick(TimeSpan span) => _ticks.Record(span.TotalMilliseconds);

    /// <summary>A tick of a live match begins that late.</summary>
    internal void NoteLateness(TimeSpan late) => _lateness.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>So many more bots are loaded.</summary>
    internal void CountVm(int more) => Interlocked.Add(ref _vms, more);

    /// <summary>So many more bots run.</summary>
    internal void CountThinking(int more) => Interlocked.Add(ref _vmsThinking, more);

    /// <summary>A bot took that long for a tick.</summary>
    internal void NoteThinking(TimeSpan span) => _thinking.Record(span.TotalMilliseconds);

    private static KeyValuePair<string, object?> Label(MatchFormat format) => new(FormatLabel, format.NameOf());

    private static Histogram<double> Histogram(Meter meter, string name, string description, double[] bounds) =>
        meter.CreateHistogram(name, null, description, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
