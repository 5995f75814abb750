using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Web.Watching;

/// <summary>The last frames of a match, one for every tick without a gap, and a keyframe for those who begin. Whoever uses it holds a lock.</summary>
/// <param name="match">The match.</param>
/// <param name="capacity">How many ticks are kept.</param>
internal sealed class FrameRing(MatchId match, int capacity)
{
    private const int EarlyMax = 64;

    private readonly FramePacket?[] _frames = new FramePacket?[capacity];
    private readonly SortedDictionary<int, FramePacket> _early = [];
    private readonly Dictionary<(int From, int To), FramePack> _packs = [];
    private FramePacket? _key;
    private int _first;
    private int? _base;

    /// <summary>The last tick; null = there is none yet.</summary>
    internal int? Last { get; private set; }

    /// <summary>After which tick the next frame is wanted; null = only a keyframe is of use.</summary>
    internal int? Position => Last ?? _base;

    /// <summary>Whether the last tick of the match is there.</summary>
    internal bool IsComplete => Last is { } last && At(last).IsLast;

    /// <summary>Whether frames are there that others must come before.</summary>
    internal bool HasGap => _early.Count > 0;

    /// <summary>Takes a frame, in whatever order; says whether there is a tick more.</summary>
    internal bool Take(FramePacket frame)
    {
        if (Last is null && frame.IsKey)
        {
            Restart(frame);
        }
        else if (frame.Tick <= Position)
        {
            _key = frame.IsKey && frame.Tick > (_key?.Tick ?? -1) ? frame : _key;
            return false;
        }
        else if (Position is null || frame.Tick > Position + 1)
        {
            KeepEarly(frame);
            return false;
        }
        else
        {
            Append(frame);
        }

        TakeEarly();
        return true;
    }

    /// <summary>Takes the answer of the match to what is missing; a keyframe stands for all that cannot be had any more.</summary>
    /// <param name="frames">The frames, in order.</param>
    /// <param name="after">The tick after which they were asked for; null = only a keyframe was.</param>
    internal bool Take(IReadOnlyList<FramePacket> frames, int? after)
    {
        var was = Last;
        _base ??= frames is [{ IsKey: true }, ..] ? null : after;
        foreach (var frame in frames)
        {
            if (frame.IsKey && after is not null && frame.Tick > Last + 1)
            {
                Restart(frame);
                TakeEarly();
            }
            else
            {
                Take(frame);
            }
        }

        TakeEarly();
        return Last != was;
    }

    /// <summary>Forgets everything: the match is played anew.</summary>
    internal void Clear()
    {
        (Last, _base, _key) = (null, null, null);
        _packs.Clear();
        _early.Clear();
    }

    /// <summary>What comes after a tick, up to another; null = that is not known any more, or the tick is none of this match.</summary>
    internal FramePack? After(int tick, int to) =>
        tick < to && to <= Last && tick + 1 >= _first ? Shared(tick + 1, to, () => Ticks(tick + 1, to)) : null;

    /// <summary>A keyframe and what comes after it, up to now; null = there is none that is young enough.</summary>
    /// <param name="ageMax">How many ticks old it may be.</param>
    internal FramePack? FromKey(int ageMax) =>
        _key is { } key && Last is { } last && key.Tick <= last && key.Tick + 1 >= _first && last - key.Tick <= ageMax
            ? Shared(-1 - key.Tick, last, () => [key, .. Ticks(key.Tick + 1, last)])
            : null;

    private FramePacket At(int tick) => _frames[tick % capacity]!;

    private FramePacket[] Ticks(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(At)];

    /// <summary>Most ask for the same: what was packed is kept until the next tick.</summary>
    private FramePack Shared(int from, int to, Func<FramePacket[]> frames)
    {
        if (!_packs.TryGetValue((from, to), out var pack))
        {
            _packs[(from, to)] = pack = new FramePack(match, frames());
        }

        return pack;
    }

    private void Restart(FramePacket key)
    {
        Last = null;
        _key = null;
        Append(key);
    }

    private void Append(FramePacket frame)
    {
        _first = Last is null ? frame.Tick : Math.Max(_first, frame.Tick - capacity + 1);
        Last = frame.Tick;
        _frames[frame.Tick % capacity] = frame;
        _key = frame.IsKey ? frame : _key;
        _packs.Clear();
    }

    private void KeepEarly(FramePacket frame)
    {
        _early[frame.Tick] = frame;
        if (_early.Count > EarlyMax)
        {
            _early.Remove(_early.Keys.First());
        }
    }

    private void TakeEarly()
    {
        while (Position is { } position && _early.Count > 0 && _early.First() is var (tick, frame) && tick <= position + 1)
        {
            _early.Remove(tick);
            if (tick == position + 1)
            {
                Append(frame);
            }
        }
    }
}
