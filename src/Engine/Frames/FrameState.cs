using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.Engine.Frames;

/// <summary>Everything that a viewer draws of one tick. A keyframe fills it, each delta leads it to the next tick.</summary>
public sealed class FrameState
{
    internal const int PlainBit = 0x80;

    private IdIndex _index = new(1);
    private CreatureFrame[] _creatures = [];
    private PlayerFrame[] _players = [];
    private ushort[] _food = [];
    private byte[] _ground = [];
    private TickEvent[] _events = new TickEvent[64];
    private FrameHit[] _hits = new FrameHit[64];
    private int _eventCount;
    private int _hitCount;

    /// <summary>How many ticks are over.</summary>
    public int Tick { get; internal set; }

    /// <summary>Tiles from left to right and from top to bottom.</summary>
    public int Width { get; private set; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; private set; }

    /// <summary>The tile whose holder is king.</summary>
    public int HillX { get; private set; }

    /// <inheritdoc cref="HillX"/>
    public int HillY { get; private set; }

    /// <summary>The king of the hill, or -1.</summary>
    public int King { get; internal set; } = -1;

    /// <summary>The id that the next creature gets.</summary>
    public int NextId { get; internal set; }

    /// <summary>No creature lives in this slot or above.</summary>
    public int SlotEnd { get; private set; }

    /// <summary>The numbers of the creature types.</summary>
    public FrameRates Rates { get; } = new();

    /// <summary>The creatures by slot, living or not, up to <see cref="SlotEnd"/>.</summary>
    public ReadOnlySpan<CreatureFrame> Creatures => _creatures.AsSpan(0, SlotEnd);

    /// <summary>The seats, taken or not.</summary>
    public ReadOnlySpan<PlayerFrame> Players => _players;

    /// <summary>The food of every tile, row by row.</summary>
    public ReadOnlySpan<ushort> Food => _food;

    /// <summary>What happened in the tick, hits aside.</summary>
    public ReadOnlySpan<TickEvent> Events => _events.AsSpan(0, _eventCount);

    /// <summary>Who hit whom in the tick.</summary>
    public ReadOnlySpan<FrameHit> Hits => _hits.AsSpan(0, _hitCount);

    internal int SlotCount => _creatures.Length;

    internal Span<CreatureFrame> Slots => _creatures;

    internal Span<PlayerFrame> Seats => _players;

    internal Span<ushort> FoodOfTiles => _food;

    /// <summary>Per tile the picture, and <see cref="PlainBit"/> where creatures can walk.</summary>
    internal Span<byte> Ground => _ground;

    /// <summary>Whether ground creatures can stand on a tile of the map.</summary>
    public bool IsPlain(int tileX, int tileY) => _ground[(tileY * Width) + tileX] >= PlainBit;

    /// <summary>The picture of a tile of the map.</summary>
    public TilePicture PictureAt(int tileX, int tileY) => (TilePicture)(_ground[(tileY * Width) + tileX] & ~PlainBit);

    /// <summary>The slot of a living creature, or -1.</summary>
    public int SlotOf(int id) => _index.SlotOf(id);

    /// <summary>Writes this state as a keyframe.</summary>
    public void WriteKeyframe(PackedWriter writer) => Keyframe.Write(writer, this, new FrameHits(this));

    /// <summary>Names the first thing in which another state differs, such as "creature 17 health 4310 / 4315"; null = they are equal.</summary>
    public string? FirstDifference(FrameState other) => FrameDifference.First(this, other);

    /// <summary>Empties the state and gives it other measures.</summary>
    internal void Reset(int width, int height, int hillX, int hillY, int seats, int slots)
    {
        (Width, Height, HillX, HillY) = (width, height, hillX, hillY);
        _food = Renewed(_food, width * height);
        _ground = Renewed(_ground, width * height);
        _players = Renewed(_players, seats);
        _creatures = Renewed(_creatures, slots);
        Array.Fill(_players, PlayerFrame.Empty);
        Array.Fill(_creatures, CreatureFrame.Empty);
        _index = new IdIndex(Math.Max(slots, 1));
        (Tick, King, NextId, SlotEnd) = (0, -1, 0, 0);
        ClearEvents();
    }

    internal void Put(int slot, in CreatureFrame creature)
    {
        _creatures[slot] = creature;
        _index.Add(creature.Id, slot);
        _players[creature.Player].CreatureCount++;
        SlotEnd = Math.Max(SlotEnd, slot + 1);
    }

    internal void Take(int slot)
    {
        _index.Remove(_creatures[slot].Id);
        _players[_creatures[slot].Player].CreatureCount--;
        _creatures[slot] = CreatureFrame.Empty;
        while (SlotEnd > 0 && !_creatures[SlotEnd - 1].Lives)
        {
            SlotEnd--;
        }
    }

    internal void ClearEvents()
    {
        _eventCount = 0;
        _hitCount = 0;
    }

    internal void ClearHits() => _hitCount = 0;

    internal void AddEvent(in TickEvent happened)
    {
        if (_eventCount == _events.Length)
        {
            Array.Resize(ref _events, _events.Length * 2);
        }

        _events[_eventCount++] = happened;
    }

    internal void AddHit(FrameHit hit)
    {
        if (_hitCount == _hits.Length)
        {
            Array.Resize(ref _hits, _hits.Length * 2);
        }

        _hits[_hitCount++] = hit;
    }

    private static T[] Renewed<T>(T[] array, int length)
    {
        if (array.Length != length)
        {
            return new T[length];
        }

        Array.Clear(array);
        return array;
    }
}
