using Infon.Domain.Matches;
using Infon.ProcessKit.Live;
using Infon.Web.Watching;

namespace Infon.Web.Tests.Watching;

/// <summary>A viewer's connection that keeps what it is sent, and takes nothing while it is shut.</summary>
internal sealed class RecordingSink : IFrameSink
{
    private readonly Lock _gate = new();
    private readonly List<SeenFrame> _frames = [];
    private readonly List<MatchNote> _notes = [];
    private TaskCompletionSource? _shut;

    internal IReadOnlyList<SeenFrame> Frames => Locked(() => _frames.ToList());

    internal IReadOnlyList<MatchNote> Notes => Locked(() => _notes.ToList());

    internal IReadOnlyList<int> Ticks => [.. Frames.Select(frame => frame.Tick)];

    internal List<int> PackSizes { get; } = [];

    internal MatchStatus? Ended { get; private set; }

    internal bool IsAborted { get; private set; }

    public ValueTask Send(FramePack pack)
    {
        lock (_gate)
        {
            PackSizes.Add(pack.Count);
            _frames.AddRange(PackReader.Read(pack.Bytes));
            return _shut is null ? ValueTask.CompletedTask : new ValueTask(_shut.Task);
        }
    }

    public ValueTask End(MatchStatus status)
    {
        Ended = status;
        return ValueTask.CompletedTask;
    }

    public void Note(MatchNote note)
    {
        lock (_gate)
        {
            _notes.Add(note);
        }
    }

    public void Abort() => IsAborted = true;

    /// <summary>What is sent next is not taken until it is opened.</summary>
    internal void Shut() => _shut = new TaskCompletionSource();

    internal void Open()
    {
        var shut = _shut;
        _shut = null;
        shut?.SetResult();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
