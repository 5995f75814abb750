namespace Infon.Engine.Terrain;

/// <summary>Which plain tiles hang together: a forest in which every region is one tree of tiles.</summary>
internal sealed class Regions
{
    private const int Solid = -1;

    private readonly int[] _parents;
    private readonly int[] _sizes;

    /// <summary>All tiles solid.</summary>
    public Regions(int tiles)
    {
        _parents = new int[tiles];
        _sizes = new int[tiles];
        Array.Fill(_parents, Solid);
    }

    /// <summary>Makes a solid tile a region of its own.</summary>
    public void Open(int tile)
    {
        _parents[tile] = tile;
        _sizes[tile] = 1;
    }

    /// <summary>Makes the regions of two plain tiles one.</summary>
    public void Join(int tile1, int tile2)
    {
        var large = RootOf(tile1);
        var small = RootOf(tile2);
        if (large == small)
        {
            return;
        }

        if (_sizes[large] < _sizes[small])
        {
            (large, small) = (small, large);
        }

        _parents[small] = large;
        _sizes[large] += _sizes[small];
    }

    /// <summary>Whether two plain tiles lie in the same region.</summary>
    public bool AreJoined(int tile1, int tile2) => RootOf(tile1) == RootOf(tile2);

    private int RootOf(int tile)
    {
        while (_parents[tile] != tile)
        {
            _parents[tile] = _parents[_parents[tile]];
            tile = _parents[tile];
        }

        return tile;
    }
}
