using System.Diagnostics.CodeAnalysis;

namespace Infon.Grains.Bots.Trials;

/// <summary>Queues side by side, one for each key, that are served in turns: one from each, then again. Not safe for several threads.</summary>
internal sealed class TurnTable<TKey, TItem>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Queue<TItem>> _queues = [];
    private readonly Queue<TKey> _turns = new();

    /// <summary>How many items wait in all.</summary>
    public int Count { get; private set; }

    /// <summary>How many items of a key wait.</summary>
    public int CountOf(TKey key) => _queues.TryGetValue(key, out var queue) ? queue.Count : 0;

    /// <summary>Puts an item at the end of its key's queue.</summary>
    public void Add(TKey key, TItem item)
    {
        if (!_queues.TryGetValue(key, out var queue))
        {
            _queues.Add(key, queue = new Queue<TItem>());
            _turns.Enqueue(key);
        }

        queue.Enqueue(item);
        Count++;
    }

    /// <summary>Takes the first item of the key whose turn it is; false = nothing waits.</summary>
    public bool TryTake([MaybeNullWhen(false)] out TItem item)
    {
        if (!_turns.TryDequeue(out var key))
        {
            item = default;
            return false;
        }

        var queue = _queues[key];
        item = queue.Dequeue();
        Count--;
        if (queue.Count > 0)
        {
            _turns.Enqueue(key);
        }
        else
        {
            _queues.Remove(key);
        }

        return true;
    }
}
