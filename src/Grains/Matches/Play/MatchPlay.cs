using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Infon.Domain.Matches;
using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Replays;
using Infon.Scripting.Bots;
using EngineMatch = Infon.Engine.Matches.Match;

namespace Infon.Grains.Matches.Play;

/// <summary>A match while it is played: its state, its recording and its last frames. One thread at a time has it.</summary>
internal sealed class MatchPlay : IDisposable
{
    /// <summary>Far more than any budget takes, so that only a defect reaches it, and a busy machine never changes a result.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly MatchPlan _plan;
    private readonly EngineMatch _match;
    private readonly ReplayRecorder _recorder;
    private readonly MatchMeters _meters;
    private readonly TimeProvider _time;
    private int _inputsSeen;
    private int _captures;
    private FramePacket? _keyframe;

    /// <summary>Sets a match up; it stands before its first tick.</summary>
    /// <param name="plan">What was decided.</param>
    /// <param name="spec">The same for the engine.</param>
    /// <param name="inputs">What reached an earlier run of it.</param>
    /// <param name="framesKept">How many frames are kept for those who watch; 0 = none.</param>
    /// <param name="meters">Measures.</param>
    /// <param name="time">What is measured with.</param>
    public MatchPlay(MatchPlan plan, MatchSpec spec, ImmutableArray<KeptInput> inputs, int framesKept, MatchMeters meters, TimeProvider time)
    {
        (_plan, _meters, _time) = (plan, meters, time);
        Frames = framesKept > 0 ? new FrameRing(framesKept) : null;
        _match = new EngineMatch(spec, new MeteredBots(new LuaBotLoader(Deadline), meters, time), inputs.Select(InputOf));
        _recorder = new ReplayRecorder(
            _match, new RecordingOptions { Machine = $"{LuaBotLoader.Machine}, {RuntimeInformation.RuntimeIdentifier}" });
    }

    /// <summary>The tick it is at.</summary>
    public int Tick => _match.Game.TickNumber;

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => _match.Result is not null;

    /// <summary>Whether a bot was stopped by the clock, which another run of the match would not repeat.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>The last frames; null = nobody can watch.</summary>
    public FrameRing? Frames { get; }

    /// <summary>Plays a tick.</summary>
    public void Step()
    {
        var began = _time.GetTimestamp();
        _match.Step();
        _recorder.RecordTick();
        Frames?.Add(new FramePacket(_plan.Id, Tick, IsKey: false, IsOver, _recorder.Delta.ToArray()));
        for (; _inputsSeen < _match.Inputs.Count; _inputsSeen++)
        {
            IsSpoilt |= _match.Inputs[_inputsSeen].Bot?.Kind == BotInputKind.Stop;
        }

        foreach (ref readonly var happened in _recorder.State.Events)
        {
            _captures += happened is { Kind: TickEventKind.Crowned, Player: >= 0 } ? 1 : 0;
        }

        _meters.NoteTick(_time.GetElapsedTime(began));
    }

    /// <summary>Hands in something that was kept; it takes effect at the end of the next tick.</summary>
    public void Submit(KeptInput input) => _match.Submit(InputOf(input));

    /// <summary>The whole state as it is now.</summary>
    public FramePacket Keyframe() => _keyframe?.Tick == Tick
        ? _keyframe
        : _keyframe = new FramePacket(_plan.Id, Tick, IsKey: true, IsOver, _recorder.EncodeKeyframe().ToArray());

    /// <summary>What the match came to, which must be over.</summary>
    public PlayedMatch Finish() => new(
        OutcomeOf(_match.Result!),
        _recorder.RecordEnd().ToArray(),
        [.. Enumerable.Range(0, _plan.Seats.Length).Select(seat => BotLogText.Pack(_match.LogOf(seat)))],
        TallyOf(_match.Result!),
        Frames);

    /// <inheritdoc/>
    public void Dispose() => _match.Dispose();

    private MatchTally TallyOf(MatchResult result) => new(
        result.Standings.Sum(standing => standing.KilledRunners),
        result.Standings.Sum(standing => standing.KilledFatties),
        result.Standings.Sum(standing => standing.KilledFlyers),
        _captures);

    private static MatchInput InputOf(KeptInput input) =>
        new(input.Tick, MatchInputKind.Bot, input.Player, new BotInput((BotInputKind)input.Kind, input.Text));

    private static MatchOutcome OutcomeOf(MatchResult result) => new(
        (EndCause)result.Cause, result.Ticks, result.StateHash,
        [.. result.Standings.OrderBy(standing => standing.Player).Select(OutcomeOf)]);

    private static SeatOutcome OutcomeOf(Standing standing) => new(standing.Placement, standing.Score)
    {
        OutSinceTick = standing.OutSinceTick,
        Spawned = standing.Spawned,
        Lost = standing.Lost,
        Killed = standing.KilledRunners + standing.KilledFatties + standing.KilledFlyers,
        FoodEaten = standing.FoodEaten,
        Conversions = standing.Conversions,
        HillMs = standing.HillMs,
        Faults = standing.Faults,
        Instructions = standing.Instructions,
    };
}

/// <summary>A match that was played to its end.</summary>
/// <param name="Outcome">Its result.</param>
/// <param name="Replay">Its replay.</param>
/// <param name="Logs">The packed logs of its bots, in the order of seats.</param>
/// <param name="Tally">What is counted of it beside its result.</param>
/// <param name="Frames">Its last frames; null = nobody could watch.</param>
internal sealed record PlayedMatch(
    MatchOutcome Outcome, ReadOnlyMemory<byte> Replay, ImmutableArray<ReadOnlyMemory<byte>> Logs, MatchTally Tally, FrameRing? Frames);

/// <summary>What is counted of matches and in no result: enemies killed by type, and how often somebody became king of the hill.</summary>
internal readonly record struct MatchTally(int KilledRunners, int KilledFatties, int KilledFlyers, int Captures);
