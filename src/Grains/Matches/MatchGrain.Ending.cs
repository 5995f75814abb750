using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Matches.Play;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Matches;

/// <content>How it ends: kept in memory until it is written, written once, then told.</content>
public sealed partial class MatchGrain
{
    private MatchEnding? _ending;
    private MatchTally _tally;

    private MatchEnding EndingOf(MatchRecord record, MatchStatus status, string? failure, PlayedMatch? played = null)
    {
        var now = Now;
        var match = record with { Status = status, EndedAt = now, Failure = failure, Outcome = played?.Outcome };
        var refundTo = status is MatchStatus.Aborted or MatchStatus.Cancelled && record.Plan.IsPaid ? record.Plan.RequestedBy : null;
        return new MatchEnding(match)
        {
            Replay = played?.Replay ?? default,
            Logs = played?.Logs ?? [],
            Refund = refundTo is { } payer ? new Payment(payer, CauseOf(record.Plan), prices.Value) : null,
            Told = MatchNotices.OfEnd(match, () => new NotificationId(Guid.CreateVersion7(now))),
        };
    }

    private static TokenCause CauseOf(MatchPlan plan) =>
        plan.Pace == MatchPace.Live ? TokenCause.LiveChallenge : TokenCause.HeadlessChallenge;

    private Task EndAsPlayed(MatchRecord record, PlayedMatch played)
    {
        _frames = played.Frames;
        _tally = played.Tally;
        return End(EndingOf(record, MatchStatus.Completed, failure: null, played));
    }

    /// <summary>Seals and writes the end, and tells it. While storage is away the end stays in memory and the pulse tries again.</summary>
    private async Task End(MatchEnding ending)
    {
        _ending = ending;
        if (ending is { Seal: null, Replay.IsEmpty: false })
        {
            _ending = ending with { Seal = await sealer.Seal(ending.Match.Plan, ending.Replay) };
        }

        await EndNow(_ending);
        _ending = null;
        PulseIn(TimeSpan.FromSeconds(options.Value.LeaseSeconds));
    }

    private async Task EndNow(MatchEnding ending)
    {
        var isFirst = await store.End(ending);
        _record = isFirst ? ending.Match : await store.Find(Id);
        LetGo();
        Known();
        TellQueue(queue => ending.Match.Status == MatchStatus.Cancelled ? queue.Withdraw(Id) : queue.Complete(Id));
        if (!isFirst)
        {
            return;
        }

        notices.Tell(ending.Told);
        if (ending.Match is not { Status: MatchStatus.Completed, Plan: var plan })
        {
            return;
        }

        meters.NoteResult(ending.Match, _tally);
        if (plan.IsRated)
        {
            _ = Told(() => GrainFactory.GetGrain<IRatingGrain>((long)plan.Format.LadderOf()).Take(Id));
        }
    }

    /// <summary>The last chance before the memory of this grain is gone. What is lost then is played again.</summary>
    private async Task TryOnce(MatchEnding ending)
    {
        try
        {
            await store.End(ending);
        }
        catch (Exception trouble)
        {
            LogLost(Id, trouble.Message);
        }
    }

    /// <summary>Tells the queue, which may be waiting for this grain and so is not waited for. It finds out by itself what it is not told.</summary>
    private void TellQueue(Func<IQueueGrain, Task> what) => _ = Told(() => what(GrainFactory.GetGrain<IQueueGrain>(0)));

    private async Task Told(Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception trouble)
        {
            LogUntold(Id, trouble.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The end of match {Match} could not be written and has to be played again: {Reason}")]
    private partial void LogLost(MatchId match, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Match {Match} could not say how it is: {Reason}")]
    private partial void LogUntold(MatchId match, string reason);
}
