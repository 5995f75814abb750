namespace Infon.Engine.Terrain;

/// <summary>The rest of a creature's way: points to walk to, in order, in world units.</summary>
/// <remarks>One object lives as long as its creature's slot and only ever grows, so that walking allocates nothing.</remarks>
public sealed class Waypoints
{
    private int[] _coordinates = new int[16];
    private int _first;
    private int _end;

    /// <summary>How many points are left.</summary>
    public int Count => (_end - _first) >> 1;

    /// <summary>The next point; there must be one.</summary>
    public int NextX => _coordinates[_first];

    /// <inheritdoc cref="NextX"/>
    public int NextY => _coordinates[_first + 1];

    /// <summary>The points left, x and y in turn.</summary>
    public ReadOnlySpan<int> Coordinates => _coordinates.AsSpan(_first, _end - _first);

    /// <summary>Forgets all points.</summary>
    public void Clear()
    {
        _first = 0;
        _end = 0;
    }

    /// <summary>Adds a point at the end.</summary>
    public void Add(int x, int y)
    {
        if (_end == _coordinates.Length)
        {
            Array.Resize(ref _coordinates, _coordinates.Length * 2);
        }

        _coordinates[_end++] = x;
        _coordinates[_end++] = y;
    }

    /// <summary>Forgets the next point, which was reached.</summary>
    public void DropNext() => _first += 2;
}
