using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Infon.Api.Limits;

/// <summary>The buckets of all callers of one kind, in bounded memory: beyond the bound, newcomers share one bucket.</summary>
/// <param name="allowance">What each has.</param>
/// <param name="callersMax">How many are told apart.</param>
public sealed class Buckets(Allowance allowance, int callersMax)
{
    private readonly ConcurrentDictionary<UInt128, StrongBox<long>> _fullAt = new();
    private readonly StrongBox<long> _shared = new();
    private int _count;
    private long _sweepAgainAt;

    /// <summary>What each caller has.</summary>
    public Allowance Allowance => allowance;

    /// <summary>How many callers are told apart at the moment.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a token of a caller.</summary>
    public Taken Take(UInt128 caller, long now)
    {
        var bucket = Of(caller, now);
        while (true)
        {
            var fullAt = Volatile.Read(ref bucket.Value);
            var taken = allowance.Take(fullAt, now, out var after);
            if (!taken.IsAllowed || Interlocked.CompareExchange(ref bucket.Value, after, fullAt) == fullAt)
            {
                return taken;
            }
        }
    }

    /// <summary>Whether a caller has a token; takes none.</summary>
    public Taken Peek(UInt128 caller, long now) => _fullAt.TryGetValue(caller, out var bucket)
        ? allowance.Take(Volatile.Read(ref bucket.Value), now, out _)
        : new Taken(true, allowance.PerMinute, TimeSpan.Zero, TimeSpan.Zero);

    private StrongBox<long> Of(UInt128 caller, long now)
    {
        if (_fullAt.TryGetValue(caller, out var known))
        {
            return known;
        }

        if (Count >= callersMax && !Sweep(now))
        {
            return _shared;
        }

        var bucket = new StrongBox<long>();
        if (!_fullAt.TryAdd(caller, bucket))
        {
            return _fullAt.GetValueOrDefault(caller, bucket);
        }

        Interlocked.Increment(ref _count);
        return bucket;
    }

    // A full bucket is the same as none. While everybody is busy, looking for full ones again and again would help nobody but a flood.
    private bool Sweep(long now)
    {
        var again = Volatile.Read(ref _sweepAgainAt);
        if (now < again || Interlocked.CompareExchange(ref _sweepAgainAt, now + TimeSpan.TicksPerSecond, again) != again)
        {
            return false;
        }

        foreach (var (caller, bucket) in _fullAt)
        {
            if (Volatile.Read(ref bucket.Value) <= now)
            {
                _fullAt.TryRemove(caller, out _);
            }
        }

        Volatile.Write(ref _count, _fullAt.Count);
        return Count < callersMax;
    }
}
