namespace Infon.Domain.Matches;

/// <summary>Says when the ticks of a live match are due. They are counted from its start, so that no delay adds to the next.</summary>
/// <param name="StartedAt">When tick 0 was due.</param>
/// <param name="Tick">From one tick to the next.</param>
public readonly record struct LiveClock(DateTimeOffset StartedAt, TimeSpan Tick)
{
    /// <summary>When a tick is due.</summary>
    public DateTimeOffset DueOf(int tick) => StartedAt + new TimeSpan(Tick.Ticks * tick);

    /// <summary>The last tick that is due at a moment, 0 before the start.</summary>
    public int TickAt(DateTimeOffset now) => (int)Math.Clamp((now - StartedAt).Ticks / Tick.Ticks, 0, int.MaxValue);
}
