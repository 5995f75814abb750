using System.Numerics;
using Infon.Engine.Terrain;

namespace Infon.Engine.Creatures;

/// <summary>The creatures of a game by slot; a newborn takes the lowest free slot.</summary>
public sealed class CreatureTable
{
    private readonly Creature[] _creatures;
    private readonly Waypoints[] _paths;
    private readonly ulong[] _free;
    private readonly IdIndex _index;

    internal CreatureTable(int capacity, int worldWidth, int worldHeight)
    {
        _creatures = new Creature[capacity];
        _paths = new Waypoints[capacity];
        for (var slot = 0; slot < capacity; slot++)
        {
            _creatures[slot].Id = -1;
            _paths[slot] = new Waypoints();
        }

        _free = new ulong[(capacity + 63) / 64];
        Array.Fill(_free, ulong.MaxValue);
        if (capacity % 64 != 0)
        {
            _free[^1] = (1UL << (capacity % 64)) - 1;
        }

        _index = new IdIndex(capacity);
        Near = new ProximityGrid(this, capacity, worldWidth, worldHeight);
    }

    /// <summary>How many creatures live.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the highest slot ever taken: no creature lives at or above it.</summary>
    public int SlotEnd { get; private set; }

    /// <summary>How many creatures fit.</summary>
    public int Capacity => _creatures.Length;

    /// <summary>The id the next creature gets.</summary>
    public int NextId { get; private set; }

    /// <summary>Where creatures are, for questions about who is near.</summary>
    internal ProximityGrid Near { get; }

    /// <summary>The creature in a slot, living or not.</summary>
    public ref readonly Creature this[int slot] => ref _creatures[slot];

    /// <summary>The slot of a living creature, or -1.</summary>
    public int SlotOf(int id) => _index.SlotOf(id);

    /// <summary>The way still before the creature in a slot.</summary>
    public Waypoints PathOf(int slot) => _paths[slot];

    internal ref Creature At(int slot) => ref _creatures[slot];

    /// <summary>Puts a creature into the lowest free slot and gives it an id; -1 when all slots are taken.</summary>
    internal int Add(in Creature newborn)
    {
        var slot = LowestFreeSlot();
        if (slot < 0)
        {
            return -1;
        }

        ref var creature = ref _creatures[slot];
        creature = newborn;
        creature.Id = NextId++;
        creature.Target = creature.Id;
        _free[slot >> 6] &= ~(1UL << (slot & 63));
        _index.Add(creature.Id, slot);
        _paths[slot].Clear();
        Near.Enter(slot);
        Count++;
        SlotEnd = Math.Max(SlotEnd, slot + 1);
        return slot;
    }

    internal void Remove(int slot)
    {
        ref var creature = ref _creatures[slot];
        Near.Leave(slot);
        _index.Remove(creature.Id);
        creature.Id = -1;
        _paths[slot].Clear();
        _free[slot >> 6] |= 1UL << (slot & 63);
        Count--;
    }

    private int LowestFreeSlot()
    {
        for (var word = 0; word < _free.Length; word++)
        {
            if (_free[word] != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(_free[word]);
            }
        }

        return -1;
    }
}
