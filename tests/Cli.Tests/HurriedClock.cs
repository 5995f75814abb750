namespace Infon.Cli.Tests;

/// <summary>A clock on which every delay is over at once; something may happen in each of them.</summary>
internal sealed class HurriedClock(Action<int>? inDelay = null) : TimeProvider
{
    private int _delays;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                inDelay?.Invoke(++_delays);
                callback(state);
            });
        }

        return new DoneTimer();
    }

    private sealed class DoneTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
