using System.Numerics;

namespace Infon.Engine.Creatures;

/// <summary>Finds the slot of a creature id: a hash table with open addresses, of fixed size.</summary>
internal sealed class IdIndex
{
    private const int Free = -1;

    private readonly int[] _ids;
    private readonly int[] _slots;
    private readonly int _mask;

    public IdIndex(int capacity)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)capacity * 2);
        _mask = size - 1;
        _ids = new int[size];
        _slots = new int[size];
        Array.Fill(_ids, Free);
    }

    public int SlotOf(int id)
    {
        if (id < 0)
        {
            return -1;
        }

        for (var place = id & _mask; _ids[place] != Free; place = (place + 1) & _mask)
        {
            if (_ids[place] == id)
            {
                return _slots[place];
            }
        }

        return -1;
    }

    public void Add(int id, int slot)
    {
        var place = id & _mask;
        while (_ids[place] != Free)
        {
            place = (place + 1) & _mask;
        }

        _ids[place] = id;
        _slots[place] = slot;
    }

    public void Remove(int id)
    {
        var hole = id & _mask;
        while (_ids[hole] != id)
        {
            hole = (hole + 1) & _mask;
        }

        // What follows moves up unless the hole lies before the place it wants, so that no search ends at the hole.
        for (var place = (hole + 1) & _mask; _ids[place] != Free; place = (place + 1) & _mask)
        {
            var wanted = _ids[place] & _mask;
            if (((place - wanted) & _mask) >= ((place - hole) & _mask))
            {
                _ids[hole] = _ids[place];
                _slots[hole] = _slots[place];
                hole = place;
            }
        }

        _ids[hole] = Free;
    }
}
