using Infon.Domain.Matches;
using Infon.Grains.Matches.Play;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Matches;

/// <content>How it is played: on the floor until it has caught up with its clock, then, if it is live, a tick at a time here.</content>
public sealed partial class MatchGrain
{
    /// <summary>A match that went well for so many ticks is not what made its process go.</summary>
    private const int StableTicks = 100;

    private PlayJob? _job;
    private MatchPlay? _play;
    private bool _isTakenUp;
    private bool _isCounted;
    private int _stableTick = int.MaxValue;

    private LiveClock Clock => new(_record!.StartedAt!.Value, options.Value.Tick);

    /// <summary>Plays what has been begun: from the first tick, with all that has reached it so far.</summary>
    private async Task TakeUp(MatchRecord record)
    {
        if (!_isTakenUp && !await CountResume(record))
        {
            return;
        }

        var programs = await store.ProgramsOf(Id);
        _inputs = await store.InputsOf(Id);
        var (plan, inputs, framesKept) = (record.Plan, _inputs, IsLive ? options.Value.FramesKept : 0);
        Play(() =>
        {
            var (spec, problem) = MatchSetting.Of(plan, programs);
            return (spec is null ? null : new MatchPlay(plan, spec, inputs, framesKept, meters, time), problem);
        });
    }

    /// <summary>A match whose process is gone again and again is taken for the cause of it.</summary>
    private async Task<bool> CountResume(MatchRecord record)
    {
        if (record.Resumes >= options.Value.ResumesMax)
        {
            _ending = EndingOf(record, MatchStatus.Aborted, MatchFailures.InterruptedTooOften);
            PulseIn(TimeSpan.Zero);
            return false;
        }

        await store.NoteResumes(Id, record.Resumes + 1);
        _record = record with { Resumes = record.Resumes + 1 };
        _isTakenUp = true;
        LogResumes(Id, _record.Resumes);
        return true;
    }

    /// <summary>Has a match played on the floor: a headless one to its end, a live one until it has caught up.</summary>
    private void Play(Func<(MatchPlay? Play, string? Problem)> setUp)
    {
        var clock = Clock;
        _play = null;
        _job = new PlayJob(setUp, IsLive ? () => clock.TickAt(time.GetUtcNow()) : static () => int.MaxValue, IsLive, time);
        if (!_isCounted)
        {
            _isCounted = true;
            meters.CountActive(1);
        }

        PulseIn(PulseMax);
        floor.Take(_job);
        _ = PulseAfter(_job.Done);
    }

    private async Task PulseAfter(Task done)
    {
        await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        PulseIn(TimeSpan.Zero);
    }

    private async Task TakeOver(PlayJob job)
    {
        _job = null;
        await job.Done;
        if (job.Problem is { } problem)
        {
            await End(EndingOf(_record!, MatchStatus.Aborted, problem));
        }
        else if (job.IsSpoilt)
        {
            Fail("a bot was stopped by the clock");
        }
        else if (job.Played is { } played)
        {
            PublishRest(played.Frames);
            await EndAsPlayed(_record!, played);
        }
        else
        {
            _play = job.Play!;
            _stableTick = _play.Tick + StableTicks;
            PlayDue(_play);
        }
    }

    /// <summary>Plays the ticks that are due, but not so many that others have to wait; one that is far behind is sent back to the floor.</summary>
    private void PlayDue(MatchPlay play)
    {
        var due = Clock.TickAt(time.GetUtcNow());
        Publish(play);
        if (due - play.Tick > options.Value.LateTicksMax)
        {
            Play(() => (play, null));
            return;
        }

        for (var ticks = 0; ticks < options.Value.CatchUpTicksMax && play.Tick < due && !play.IsOver; ticks++)
        {
            meters.NoteLateness(time.GetUtcNow() - Clock.DueOf(play.Tick + 1));
            play.Step();
            Publish(play);
        }

        if (play.IsOver || play.IsSpoilt)
        {
            _frames = play.Frames;
            Play(() => (play, null));
            return;
        }

        ForgetResumes(play);
        PulseIn(Clock.DueOf(play.Tick + 1) - time.GetUtcNow());
    }

    /// <summary>A match that went well for a while after it was taken up again was not the cause of what happened.</summary>
    private void ForgetResumes(MatchPlay play)
    {
        if (_record!.Resumes > 0 && play.Tick >= _stableTick)
        {
            _record = _record with { Resumes = 0 };
            _ = Told(() => store.NoteResumes(Id, 0));
        }
    }

    private void LetGo()
    {
        _play?.Dispose();
        _play = null;
        _job?.Abandon();
        _job = null;
        if (_isCounted)
        {
            _isCounted = false;
            meters.CountActive(-1);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Match {Match} is taken up again, resume {Resumes} in a row")]
    private partial void LogResumes(MatchId match, int resumes);
}
