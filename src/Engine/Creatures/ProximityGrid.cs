using Infon.Engine.Numbers;

namespace Infon.Engine.Creatures;

/// <summary>Answers "which enemy is nearest" exactly as the rules' walk over all slots does, ties included, but without the walk when there are many creatures.</summary>
/// <remarks>Creatures are listed by square cells. A search goes outwards ring by ring and stops when the next ring cannot hold anything
/// as near as the best found; among equally near ones the highest slot wins, so rings that may hold a tie are still searched.</remarks>
internal sealed class ProximityGrid
{
    /// <summary>Up to this many slots the plain walk is quicker.</summary>
    private const int WalkSlotsMax = 96;

    private const int CellShift = 10;
    private const int CellSide = 1 << CellShift;
    private const int Nobody = -1;
    private const int FarthestSeen = 1_000_000;

    private readonly CreatureTable _creatures;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int[] _cellOf;

    public ProximityGrid(CreatureTable creatures, int capacity, int worldWidth, int worldHeight)
    {
        _creatures = creatures;
        _columns = (worldWidth * Terrain.Tiles.Side / CellSide) + 1;
        _rows = (worldHeight * Terrain.Tiles.Side / CellSide) + 1;
        _first = new int[_columns * _rows];
        Array.Fill(_first, Nobody);
        _next = new int[capacity];
        _previous = new int[capacity];
        _cellOf = new int[capacity];
    }

    public void Enter(int slot)
    {
        var cell = CellAt(slot);
        _cellOf[slot] = cell;
        _previous[slot] = Nobody;
        _next[slot] = _first[cell];
        if (_first[cell] != Nobody)
        {
            _previous[_first[cell]] = slot;
        }

        _first[cell] = slot;
    }

    public void Leave(int slot)
    {
        if (_previous[slot] != Nobody)
        {
            _next[_previous[slot]] = _next[slot];
        }
        else
        {
            _first[_cellOf[slot]] = _next[slot];
        }

        if (_next[slot] != Nobody)
        {
            _previous[_next[slot]] = _previous[slot];
        }
    }

    /// <summary>Follows a creature that has moved.</summary>
    public void Follow(int slot)
    {
        if (CellAt(slot) != _cellOf[slot])
        {
            Leave(slot);
            Enter(slot);
        }
    }

    /// <summary>The slot of the creature nearest to <paramref name="slot"/> that is of another team, or -1.</summary>
    public int NearestEnemy(int slot, ReadOnlySpan<int> teamOfPlayer, out int distance) =>
        _creatures.SlotEnd <= WalkSlotsMax
            ? WalkAllSlots(slot, teamOfPlayer, out distance)
            : SearchRings(slot, teamOfPlayer, out distance);

    internal int WalkAllSlots(int slot, ReadOnlySpan<int> teamOfPlayer, out int distance)
    {
        ref readonly var centre = ref _creatures[slot];
        var team = teamOfPlayer[centre.Player];
        var best = Nobody;
        distance = FarthestSeen;
        var limit = SquareBeyond(distance);
        for (var other = 0; other < _creatures.SlotEnd; other++)
        {
            ref readonly var creature = ref _creatures[other];
            if (creature.Lives && teamOfPlayer[creature.Player] != team)
            {
                var square = Square(centre, creature);
                if (square < limit)
                {
                    (best, distance) = (other, IntegerRoot.Of(square));
                    limit = SquareBeyond(distance);
                }
            }
        }

        return best;
    }

    internal int SearchRings(int slot, ReadOnlySpan<int> teamOfPlayer, out int distance)
    {
        ref readonly var centre = ref _creatures[slot];
        var (column, row) = (centre.X >> CellShift, centre.Y >> CellShift);
        var best = Nobody;
        distance = FarthestSeen;
        var rings = Math.Max(_columns, _rows);
        for (var ring = 0; ring < rings && (ring - 1) * CellSide <= distance; ring++)
        {
            for (var y = Math.Max(row - ring, 0); y <= Math.Min(row + ring, _rows - 1); y++)
            {
                // Inner rows of a ring have only its two outer cells.
                var step = y == row - ring || y == row + ring || ring == 0 ? 1 : 2 * ring;
                for (var x = column - ring; x <= column + ring; x += step)
                {
                    if ((uint)x < (uint)_columns)
                    {
                        SearchCell((y * _columns) + x, slot, teamOfPlayer, ref best, ref distance);
                    }
                }
            }
        }

        return best;
    }

    private void SearchCell(int cell, int slot, ReadOnlySpan<int> teamOfPlayer, ref int best, ref int distance)
    {
        ref readonly var centre = ref _creatures[slot];
        var team = teamOfPlayer[centre.Player];
        var limit = SquareBeyond(distance);
        for (var other = _first[cell]; other != Nobody; other = _next[other])
        {
            ref readonly var creature = ref _creatures[other];
            if (teamOfPlayer[creature.Player] == team)
            {
                continue;
            }

            var square = Square(centre, creature);
            if (square >= limit)
            {
                continue;
            }

            var far = IntegerRoot.Of(square);
            if (far < distance || other > best)
            {
                (best, distance) = (other, far);
                limit = SquareBeyond(distance);
            }
        }
    }

    private static long Square(in Creature one, in Creature other)
    {
        long dx = other.X - one.X, dy = other.Y - one.Y;
        return (dx * dx) + (dy * dy);
    }

    /// <summary>The least square of what is farther than a distance when roots are cut, so that only who may be the best needs a root.</summary>
    private static long SquareBeyond(int distance) => (distance + 1L) * (distance + 1L);

    private int CellAt(int slot)
    {
        ref readonly var creature = ref _creatures[slot];
        return ((creature.Y >> CellShift) * _columns) + (creature.X >> CellShift);
    }
}
