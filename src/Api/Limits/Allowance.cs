namespace Infon.Api.Limits;

/// <summary>
/// How many requests a minute somebody has: a bucket of that many tokens, filled evenly. What is kept is one number, the time at which the
/// bucket would be full again, so that a bucket left alone long enough is the same as none.
/// </summary>
/// <param name="PerMinute">The tokens of a full bucket.</param>
public readonly record struct Allowance(int PerMinute)
{
    private long TicksPerToken => TimeSpan.TicksPerMinute / PerMinute;

    /// <summary>Takes a token.</summary>
    /// <param name="fullAt">When the bucket is full, in ticks.</param>
    /// <param name="now">The time, in ticks.</param>
    /// <param name="after">When it is full after that; the same when there was no token.</param>
    public Taken Take(long fullAt, long now, out long after)
    {
        var capacity = TicksPerToken * PerMinute;
        after = Math.Max(fullAt, now) + TicksPerToken;
        if (after - now <= capacity)
        {
            return new Taken(true, (int)((capacity - (after - now)) / TicksPerToken), TimeSpan.FromTicks(after - now), TimeSpan.Zero);
        }

        var pause = TimeSpan.FromTicks(after - now - capacity);
        after = fullAt;
        return new Taken(false, 0, TimeSpan.FromTicks(fullAt - now), pause);
    }
}

/// <summary>What came of taking a token.</summary>
/// <param name="IsAllowed">Whether there was one.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="FullIn">When the bucket is full again.</param>
/// <param name="Pause">When there will be a token; zero = there was one.</param>
public readonly record struct Taken(bool IsAllowed, int Remaining, TimeSpan FullIn, TimeSpan Pause);
