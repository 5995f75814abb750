using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>Compares the key events of an index with those of the ticks.</summary>
internal sealed class KeyEventCheck(ReplayIndex index)
{
    private int _next;

    /// <summary>Takes the events of the next tick; returns the first that the index does not have, or null.</summary>
    public string? Take(FrameState state)
    {
        foreach (ref readonly var happened in state.Events)
        {
            var expected = ReplayIndex.KeyEventOf(state.Tick, happened);
            if (_next >= index.Events.Length || index.Events[_next] != expected)
            {
                var recorded = _next < index.Events.Length ? index.Events[_next].ToString() : "nothing";
                return $"event {_next} of the index {recorded} / {expected}";
            }

            _next++;
        }

        return null;
    }

    /// <summary>After the last tick: the first event that the index has too much, or null.</summary>
    public string? End() => _next < index.Events.Length ? $"event {_next} of the index {index.Events[_next]} / nothing" : null;
}
