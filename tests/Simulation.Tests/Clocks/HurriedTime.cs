using System.Diagnostics;

namespace Infon.Simulation.Tests.Clocks;

/// <summary>A clock that runs a number of times as fast as the real one, with everything that is due by it: five minutes of a live match are
/// over in seconds, and what happens every few seconds happens all the time.</summary>
public sealed class HurriedTime(double speed) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly long _origin = Stopwatch.GetTimestamp();

    /// <summary>How many times as fast as the real one it runs.</summary>
    public double Speed => speed;

    /// <inheritdoc/>
    public override long TimestampFrequency => Stopwatch.Frequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)((Stopwatch.GetTimestamp() - _origin) * speed);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + (Stopwatch.GetElapsedTime(_origin) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new Alarm(this, System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period)));
    }

    /// <summary>Completes when a time has passed by this clock.</summary>
    public async Task Passes(TimeSpan span)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var alarm = CreateTimer(_ => passed.TrySetResult(), null, span, Timeout.InfiniteTimeSpan);
        await passed.Task;
    }

    /// <summary>How long that takes really; never early, since timers count in whole milliseconds.</summary>
    private TimeSpan Hurried(TimeSpan span) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / speed));

    private sealed class Alarm(HurriedTime time, ITimer real) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(time.Hurried(dueTime), time.Hurried(period));

        public void Dispose() => real.Dispose();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
