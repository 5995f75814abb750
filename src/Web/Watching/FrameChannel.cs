using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Web.Watching;

/// <summary>A match as it is watched at this node: its last frames, and everybody who gets them. It never waits for a viewer.</summary>
/// <param name="match">The match.</param>
/// <param name="options">How long frames are kept.</param>
/// <param name="meters">What counts what is sent.</param>
/// <param name="time">The clock.</param>
/// <param name="opener">The last tick that who opens it has; null = none.</param>
internal sealed class FrameChannel(MatchId match, WatchingOptions options, WatchingMeters meters, TimeProvider time, int? opener)
{
    /// <summary>How many ticks old a keyframe may be that somebody begins with.</summary>
    private const int KeyAgeTicksMax = 20;

    private readonly Lock _gate = new();
    private readonly FrameRing _ring = new(match, options.KeptTicks);
    private readonly List<Viewer> _viewers = [];
    private Viewer[]? _crowd;
    private MatchNote? _note;
    private int? _openedWith = opener;
    private bool _wantsKey;
    private bool _isClosed;
    private long _movedAt = time.GetTimestamp();
    private long _leftAt = time.GetTimestamp();

    /// <summary>The match.</summary>
    internal MatchId Match => match;

    /// <summary>The clock.</summary>
    internal TimeProvider Time => time;

    /// <summary>What is known about the match; null = nothing yet.</summary>
    internal MatchNote? Note => Volatile.Read(ref _note);

    /// <summary>Whether it has ended, and no frames are left for who has seen it up to a tick; null = who has seen nothing.</summary>
    internal bool IsPast(int? have) => Locked(() => IsOver && (have is not { } tick || _ring.Last is not { } last || _ring.After(tick, last) is null));

    /// <summary>Whether nothing will come any more.</summary>
    internal bool IsOver => Locked(() => HasEnded || _ring.IsComplete);

    /// <summary>The tick it is at; null = it does not run, or nobody knows yet.</summary>
    internal int? Tick => Locked(() => _ring.Last);

    /// <summary>Whether something is missing that must be asked for.</summary>
    internal bool IsMissing => Locked(() => _wantsKey || _ring.HasGap);

    /// <summary>For how long no frame has come.</summary>
    internal TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _movedAt));

    /// <summary>How many watch at this node.</summary>
    internal int ViewerCount => Locked(() => _viewers.Count);

    private bool HasEnded => Note is { Status: not (MatchStatus.Queued or MatchStatus.Running) };

    /// <summary>Adds a viewer, who gets frames when woken; null = the channel is closed.</summary>
    internal Viewer? Add(IFrameSink sink, int? have, int every)
    {
        var viewer = new Viewer(this, sink, have, every);
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            _viewers.Add(viewer);
            _crowd = null;
        }

        return viewer;
    }

    /// <summary>Takes a viewer away.</summary>
    internal void Remove(Viewer viewer)
    {
        lock (_gate)
        {
            viewer.IsOver = true;
            if (_viewers.Remove(viewer))
            {
                _crowd = null;
                _leftAt = time.GetTimestamp();
            }
        }
    }

    /// <summary>Closes when nobody has watched for that long; says whether it is closed.</summary>
    internal bool TryClose(TimeSpan span) => Locked(() => _isClosed |= _viewers.Count == 0 && time.GetElapsedTime(_leftAt) >= span);

    /// <summary>Those who have taken nothing for that long.</summary>
    internal Viewer[] StuckFor(TimeSpan span) => [.. Crowd().Where(viewer => viewer.StuckFor >= span)];

    /// <summary>A frame has come.</summary>
    internal void Take(FramePacket frame)
    {
        if (Locked(() => _ring.Take(frame)))
        {
            Moved();
        }

        if (Note is { Status: MatchStatus.Queued } note)
        {
            Tell(note with { Status = MatchStatus.Running, Queue = null });
        }
    }

    /// <summary>After which tick frames are to be asked for; null = for a keyframe.</summary>
    internal int? Question() => Locked(() => _wantsKey && !_ring.HasGap ? null : _ring.Position ?? _openedWith);

    /// <summary>The match has answered.</summary>
    /// <param name="asked">After which tick it was asked for frames.</param>
    /// <param name="view">The answer.</param>
    internal void Take(int? asked, WatchView view)
    {
        bool isMore;
        lock (_gate)
        {
            if (view.Tick < asked && !_ring.IsComplete)
            {
                // Behind what it was: it is played anew, and what is here is of the play before.
                _ring.Clear();
                _wantsKey = true;
                asked = null;
            }

            isMore = _ring.Take(view.Frames, view.Status == MatchStatus.Queued ? null : asked);
            _openedWith = null;
            _wantsKey &= !view.Frames.Any(frame => frame.IsKey);
        }

        Tell(new MatchNote(view.Status, view.Viewers, view.Status == MatchStatus.Queued ? Note?.Queue : null));
        if (isMore || HasEnded || view.Frames is [{ IsKey: true }, ..])
        {
            Moved();
        }
    }

    /// <summary>Tells all viewers what is known about the match, if it is something new.</summary>
    internal void Tell(MatchNote note)
    {
        if (note != Interlocked.Exchange(ref _note, note))
        {
            Array.ForEach(Crowd(), viewer => viewer.Sink.Note(note));
        }
    }

    /// <summary>What a viewer is sent next; null = nothing for now.</summary>
    internal Step? NextFor(Viewer viewer)
    {
        lock (_gate)
        {
            if (viewer.Have is { } have && have <= _ring.Last)
            {
                var due = DueTick(viewer.Every, _ring.Last.Value);
                if (have >= due)
                {
                    return IsOver && have == _ring.Last ? EndOf(viewer) : null;
                }

                if (_ring.After(have, due) is { } rest)
                {
                    return Sent(viewer, rest);
                }
            }

            if (_ring.FromKey(HasEnded ? int.MaxValue : KeyAgeTicksMax) is { } pack)
            {
                return Sent(viewer, pack);
            }

            _wantsKey = !HasEnded;
            return HasEnded ? EndOf(viewer) : null;
        }
    }

    /// <summary>Up to which tick frames are sent; who wants several together gets what is between two multiples.</summary>
    private int DueTick(int every, int last) => _ring.IsComplete ? last : last - (last % every);

    private static Step Sent(Viewer viewer, FramePack pack)
    {
        viewer.Have = pack.LastTick;
        return new Step(pack, default);
    }

    private Step EndOf(Viewer viewer)
    {
        viewer.IsOver = true;
        return new Step(null, HasEnded ? Note!.Status : MatchStatus.Completed);
    }

    private void Moved()
    {
        var now = time.GetTimestamp();
        Volatile.Write(ref _movedAt, now);
        FanOut.Wake(Crowd(), meters, now);
    }

    private Viewer[] Crowd() => Locked(() => _crowd ??= [.. _viewers]);

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}

/// <summary>What a viewer is sent next.</summary>
/// <param name="Pack">Frames; null = the end.</param>
/// <param name="End">How the match ended.</param>
internal readonly record struct Step(FramePack? Pack, MatchStatus End);
