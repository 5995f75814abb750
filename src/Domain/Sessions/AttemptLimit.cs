namespace Infon.Domain.Sessions;

/// <summary>How many attempts are let through, and how the pauses grow after them.</summary>
/// <param name="FreeCount">Attempts without a pause.</param>
/// <param name="PauseFirst">The pause after the first attempt beyond; every further one doubles it.</param>
/// <param name="PauseMax">The longest pause.</param>
/// <param name="ForgetAfter">All is forgotten when there was no attempt for so long.</param>
public sealed record AttemptLimit(int FreeCount, TimeSpan PauseFirst, TimeSpan PauseMax, TimeSpan ForgetAfter);

/// <summary>Attempts so far.</summary>
/// <param name="Count">How many that did not succeed.</param>
/// <param name="Last">When the last one was.</param>
public readonly record struct Attempts(int Count, DateTimeOffset Last)
{
    /// <summary>How long the next attempt has to wait; zero = not at all.</summary>
    public TimeSpan Pause(AttemptLimit limit, DateTimeOffset now)
    {
        if (Count < limit.FreeCount || now - Last >= limit.ForgetAfter)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(Count - limit.FreeCount, 30);
        var pause = TimeSpan.FromTicks(Math.Min(limit.PauseMax.Ticks, SaturatedDouble(limit.PauseFirst.Ticks, doublings)));
        var wait = Last + pause - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>One more.</summary>
    public Attempts More(AttemptLimit limit, DateTimeOffset now) => new(now - Last >= limit.ForgetAfter ? 1 : Count + 1, now);

    /// <summary>One that succeeded after all.</summary>
    public Attempts Less() => this with { Count = Math.Max(0, Count - 1) };

    private static long SaturatedDouble(long ticks, int times) => ticks > long.MaxValue >> times ? long.MaxValue : ticks << times;
}
