namespace Infon.Engine.Games;

/// <summary>What happened in the tick in progress, in order of occurrence.</summary>
public sealed class TickJournal
{
    private TickEvent[] _events = new TickEvent[128];
    private int _count;

    /// <summary>The events so far.</summary>
    public ReadOnlySpan<TickEvent> Events => _events.AsSpan(0, _count);

    internal void Add(in TickEvent happened)
    {
        if (_count == _events.Length)
        {
            Array.Resize(ref _events, _events.Length * 2);
        }

        _events[_count++] = happened;
    }

    internal void Clear() => _count = 0;
}
