namespace Infon.Engine.Terrain;

/// <summary>Finds the way over plain ground.</summary>
/// <remarks>Ways lead straight from portal to portal between rectangular areas, into which the plain tiles are merged as they are dug;
/// the order of digging decides the areas and with them the ways.</remarks>
public sealed class PathFinder
{
    private readonly World _world;
    private readonly AreaNet _net;
    private readonly PathSearch _search;

    internal PathFinder(World world)
    {
        _world = world;
        _net = new AreaNet(world.Width, world.Height);
        _search = new PathSearch(_net);
    }

    /// <summary>How many portals the searches have looked at since the world began; what a search costs is the difference.</summary>
    public long Work => _search.Work;

    /// <summary>Takes a tile that has just become plain into the net of ways.</summary>
    internal void Open(int tileX, int tileY) => _net.Open(tileX, tileY);

    /// <summary>Whether ground creatures can get from one tile to another; false if either is solid or off the map.</summary>
    public bool AreConnected(int tileX1, int tileY1, int tileX2, int tileY2) =>
        _world.IsPlain(tileX1, tileY1)
        && _world.IsPlain(tileX2, tileY2)
        && _net.Regions.AreJoined(IndexOf(tileX1, tileY1), IndexOf(tileX2, tileY2));

    /// <summary>Replaces <paramref name="way"/> by the way from one point to another (world units), or leaves it as it is and returns false when there is none.</summary>
    /// <remarks>Points off the map or on solid tiles have no way to or from them.</remarks>
    public bool TryFind(int fromX, int fromY, int toX, int toY, Waypoints way)
    {
        int startX = Tiles.Of(fromX), startY = Tiles.Of(fromY), endX = Tiles.Of(toX), endY = Tiles.Of(toY);
        if (!AreConnected(startX, startY, endX, endY))
        {
            return false;
        }

        way.Clear();
        var startArea = _net.AreaOf(IndexOf(startX, startY));
        var endArea = _net.AreaOf(IndexOf(endX, endY));
        var areNeighbours = Math.Abs(startX - endX) + Math.Abs(startY - endY) == 1;
        if (startArea != endArea && !areNeighbours)
        {
            var portal = _search.Run(fromX, fromY, startArea, toX, toY, endArea);
            AddPortals(portal, fromX, fromY, way);
        }

        way.Add(toX, toY);
        return true;
    }

    /// <summary>Adds two points for each portal, one on either side of the border, the near one first.</summary>
    private void AddPortals(int number, int lastX, int lastY, Waypoints way)
    {
        while (number != PortalSides.None)
        {
            ref readonly var portal = ref _net.Sides.Portals[number];
            int x = portal.CentreX, y = portal.CentreY;
            if (portal.IsHorizontal)
            {
                var near = lastY > y ? 1 : 0;
                way.Add(x, y + near);
                way.Add(x, lastY = y + 1 - near);
                lastX = x;
            }
            else
            {
                var near = lastX > x ? 1 : 0;
                way.Add(x + near, y);
                way.Add(lastX = x + 1 - near, y);
                lastY = y;
            }

            number = _search.Following(number);
        }
    }

    private int IndexOf(int tileX, int tileY) => (tileY * _world.Width) + tileX;
}
