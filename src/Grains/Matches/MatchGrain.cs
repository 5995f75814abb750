using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Matches.Play;
using Infon.Grains.Notifications;
using Infon.Grains.Replays;
using Infon.Grains.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Matches;

/// <summary>A match, and the only writer of its rows. All that goes on without being asked for - playing, ending, trying again - happens in turns of one
/// timer, the pulse.</summary>
/// <remarks>The memory of this grain may be lost at any moment: what is written, the programs and the inputs give the same match again.</remarks>
public sealed partial class MatchGrain(
    IMatchStore store, MatchFloor floor, MatchMeters meters, ISealer sealer, IFrameFeed feed, INoticeFeed notices, IOptions<MatchesOptions> options,
    IOptions<TokenOptions> prices, TimeProvider time, ILogger<MatchGrain> log) : Grain, IMatchGrain
{
    private MatchRecord? _record;

    private MatchId Id => new(this.GetPrimaryKey());

    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private bool IsLive => _record?.Plan.Pace == MatchPace.Live;

    private int TickNow => _play?.Tick ?? _job?.Tick ?? _ending?.Match.Outcome?.Ticks ?? 0;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _record = await store.Find(Id);
        if (_record is { Status: MatchStatus.Running })
        {
            StartPulse();
        }
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        LetGo();
        if (_ending is { } ending)
        {
            await TryOnce(ending);
        }
    }

    /// <inheritdoc/>
    public Task<Outcome<MatchView>> Get(Caller caller) => Task.FromResult(View());

    /// <inheritdoc/>
    public async Task Begin()
    {
        if (Known() is not { } record)
        {
            return;
        }

        if (record.Status == MatchStatus.Queued)
        {
            await Begin(record);
        }
        else if (record.Status != MatchStatus.Running)
        {
            TellQueue(queue => queue.Complete(Id));
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<MatchView>> Cancel(Caller caller)
    {
        if (Known() is not { } record)
        {
            return MatchRefusals.NotFound.Because();
        }

        if (record.ObjectionToCancel(caller) is { } objection)
        {
            return objection;
        }

        await EndNow(EndingOf(record, MatchStatus.Cancelled, MatchFailures.CalledOff));
        return View();
    }

    private async Task Begin(MatchRecord record)
    {
        if (record.Attempts >= options.Value.AttemptsMax)
        {
            await EndNow(EndingOf(record, MatchStatus.Aborted, MatchFailures.FailedAgain));
            return;
        }

        if (await ObjectionTo(record.Plan) is { } objection)
        {
            await EndNow(EndingOf(record, MatchStatus.Cancelled, objection));
            return;
        }

        var (attempts, now) = (record.Attempts + 1, Now);
        if (!await store.Begin(Id, attempts, now))
        {
            _record = await store.Find(Id);
            return;
        }

        _record = record with { Status = MatchStatus.Running, Attempts = attempts, Resumes = 0, StartedAt = now };
        _isTakenUp = true;
        meters.NoteStart(record.Plan.Format);
        StartPulse();
    }

    /// <summary>Why a match that waited is not to be played any more, for people; null = it is.</summary>
    private async Task<string?> ObjectionTo(MatchPlan plan)
    {
        foreach (var (seat, program) in plan.Seats.Zip(await store.ProgramsOf(Id)))
        {
            if (program.IsBotDeleted || program.IsOwnerOut)
            {
                return program.IsBotDeleted ? MatchFailures.BotDeleted(seat) : MatchFailures.OwnerOut(seat);
            }
        }

        return null;
    }

    private Outcome<MatchView> View() => Known() is { } record
        ? new MatchView(record, record.Status == MatchStatus.Running ? TickNow : null, []) { Viewers = _watchers?.Viewers ?? 0 }
        : MatchRefusals.NotFound.Because();

    /// <summary>The match; null = there is none. Unless something of it goes on, this answer is the last of this activation: whoever asks about matches
    /// that are over, or never were, fills no memory.</summary>
    private MatchRecord? Known()
    {
        if (_pulse is null && _record?.Status is not (MatchStatus.Queued or MatchStatus.Running))
        {
            DeactivateOnIdle();
        }

        return _record;
    }
}
