namespace Infon.Grains.Tests.Runtime;

/// <summary>A clock that a test moves; timers fire, in order, on the thread that moves it.</summary>
public class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How often a timer was made or changed.</summary>
    protected int Changes { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves on, stopping wherever a timer is due.</summary>
    public virtual void Advance(TimeSpan span)
    {
        var end = GetUtcNow() + span;
        while (TakeDue(end) is { } due)
        {
            due.Fire();
        }

        lock (_gate)
        {
            _now = end;
        }
    }

    /// <summary>Moves on like a machine that has slept: whatever was due meanwhile fires once. What a whole process does every few milliseconds it would
    /// otherwise do a hundred million times in a year.</summary>
    public void Jump(TimeSpan span)
    {
        Alarm[] due;
        lock (_gate)
        {
            _now += span;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now).OrderBy(alarm => alarm.Due)];
            Array.ForEach(due, alarm => alarm.PlanNext(_now));
        }

        Array.ForEach(due, alarm => alarm.Fire());
    }

    private Alarm? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var next = _alarms.Where(alarm => alarm.Due <= end).MinBy(alarm => alarm.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                next.PlanNext(next.Due);
            }

            return next;
        }
    }

    private sealed class Alarm(ManualTime time, Action fire) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        public DateTimeOffset Due { get; private set; }

        public Action Fire { get; } = fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time.Changes++;
                _period = period;
                time._alarms.Remove(this);
                if (!_isDisposed && dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    time._alarms.Add(this);
                }

                return !_isDisposed;
            }
        }

        public void PlanNext(DateTimeOffset from)
        {
            time._alarms.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                Due = from + _period;
                time._alarms.Add(this);
            }
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                _isDisposed = true;
                time._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
