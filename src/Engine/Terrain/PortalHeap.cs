namespace Infon.Engine.Terrain;

/// <summary>The portals a search has still to go through, the cheapest on top.</summary>
/// <remarks>Equal costs leave the order to the moves of the heap, which therefore are part of the rules of the game.</remarks>
internal sealed class PortalHeap
{
    /// <summary>The slot of a portal that is not in the heap.</summary>
    public const int Nowhere = -1;

    private Entry[] _entries = [];
    private int[] _slots = [];
    private int _count;

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The side by which the cheapest portal was reached.</summary>
    public int Top => _entries[0].Side;

    /// <summary>Forgets all entries and makes room for portals up to the given number.</summary>
    public void Reset(int portals)
    {
        _count = 0;
        if (_slots.Length < portals)
        {
            _entries = new Entry[portals];
            _slots = new int[portals];
        }
    }

    /// <summary>Adds the portal of a side; it must not be in the heap.</summary>
    public void Push(int side, int cost) => Rise(_count++, new Entry { Side = side, Cost = cost });

    /// <summary>Changes the cost of a portal to a lower one if it is in the heap, else adds it. It must have been in the heap before.</summary>
    public void PushOrLower(int side, int cost)
    {
        var slot = _slots[side >> 1];
        Rise(slot == Nowhere ? _count++ : slot, new Entry { Side = side, Cost = cost });
    }

    /// <summary>Takes the cheapest portal out.</summary>
    public void Pop()
    {
        _slots[_entries[0].Side >> 1] = Nowhere;
        if (--_count > 0)
        {
            Sink(_entries[_count]);
        }
    }

    private void Rise(int slot, Entry entry)
    {
        while (slot > 0)
        {
            var parent = (slot - 1) >> 1;
            if (entry.Cost >= _entries[parent].Cost)
            {
                break;
            }

            Put(slot, _entries[parent]);
            slot = parent;
        }

        Put(slot, entry);
    }

    private void Sink(Entry entry)
    {
        var slot = 0;
        while (true)
        {
            var child = (slot * 2) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _entries[child].Cost >= _entries[child + 1].Cost)
            {
                child++;
            }

            if (entry.Cost <= _entries[child].Cost)
            {
                break;
            }

            Put(slot, _entries[child]);
            slot = child;
        }

        Put(slot, entry);
    }

    private void Put(int slot, Entry entry)
    {
        _entries[slot] = entry;
        _slots[entry.Side >> 1] = slot;
    }

    private struct Entry
    {
        public int Side;
        public int Cost;
    }
}
