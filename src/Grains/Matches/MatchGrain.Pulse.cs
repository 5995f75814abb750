using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Wire;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Matches;

/// <content>What it does without being asked: in turns of one timer, which is set to when the next thing is due.</content>
public sealed partial class MatchGrain
{
    /// <summary>The pulse beats at least that often, which keeps the grain in memory while the floor is at work.</summary>
    private static readonly TimeSpan PulseMax = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before something is tried again: at first, and at most.</summary>
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(250), PauseMax = TimeSpan.FromSeconds(10);

    private IGrainTimer? _pulse;
    private TimeSpan _pause = PauseMin;
    private string? _failure;

    private void StartPulse()
    {
        _pulse ??= this.RegisterGrainTimer(
            _ => Pulse(), new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, KeepAlive = true });
        PulseIn(TimeSpan.Zero);
    }

    private void PulseIn(TimeSpan pause) =>
        _pulse?.Change(pause < PulseMax ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, pause.TotalMilliseconds))) : PulseMax, Timeout.InfiniteTimeSpan);

    /// <summary>Does what is due. An outage of storage changes nothing: it is tried again.</summary>
    private async Task Pulse()
    {
        try
        {
            await DoWhatIsDue();
            _pause = PauseMin;
        }
        catch (Exception trouble) when (trouble is StorageOutageException || _ending is not null || _failure is not null)
        {
            LogWaiting(Id, _pause, trouble.Message);
            PulseIn(_pause);
            _pause = _pause * 2 < PauseMax ? _pause * 2 : PauseMax;
        }
        catch (OperationCanceledException)
        {
            // The floor is closed, since the process stops: another will take the match up.
            DeactivateOnIdle();
        }
        catch (Exception failure)
        {
            LogFailed(failure, Id);
            Fail(failure.Message);
        }
    }

    private async Task DoWhatIsDue()
    {
        if (_failure is not null)
        {
            await Recover(_failure);
        }
        else if (_ending is not null)
        {
            await End(_ending);
        }
        else if (_record?.Status != MatchStatus.Running)
        {
            DeactivateOnIdle();
        }
        else if (_job is { Done.IsCompleted: true })
        {
            await TakeOver(_job);
        }
        else if (_job is not null)
        {
            PulseIn(PulseMax);
        }
        else if (_play is not null)
        {
            PlayDue(_play);
        }
        else
        {
            await TakeUp(_record);
        }
    }

    private void Fail(string failure)
    {
        meters.NoteFailure(_record!.Plan.Format);
        _failure = failure;
        LetGo();
        PulseIn(TimeSpan.Zero);
    }

    /// <summary>A failure that is not the bots' has the match begun again, or, the last time, aborted.</summary>
    private async Task Recover(string failure)
    {
        if (_record!.Attempts >= options.Value.AttemptsMax)
        {
            _ending = EndingOf(_record, MatchStatus.Aborted, MatchFailures.FailedAgain);
            _failure = null;
            await End(_ending);
            return;
        }

        await store.Requeue(Id);
        LogRequeued(Id, failure);
        _failure = null;
        _record = await store.Find(Id);
        TellQueue(queue => queue.Fail(Id));
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Match {Match} has to wait {Pause}: {Reason}")]
    private partial void LogWaiting(MatchId match, TimeSpan pause, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Match {Match} failed")]
    private partial void LogFailed(Exception failure, MatchId match);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Match {Match} waits again, for its run came to nothing: {Reason}")]
    private partial void LogRequeued(MatchId match, string reason);
}
