using Infon.Engine.Numbers;

namespace Infon.Engine.Terrain;

/// <summary>One search after the other through the portals of a net (A*), each from the destination back to the start.</summary>
internal sealed class PathSearch
{
    private readonly AreaNet _net;
    private readonly PortalHeap _open = new();
    private Node[] _nodes = [];
    private uint _search;
    private int _startX;
    private int _startY;

    /// <summary>A searcher of a net, which may grow between searches.</summary>
    public PathSearch(AreaNet net) => _net = net;

    /// <summary>How many portals have been looked at in all searches.</summary>
    public long Work { get; private set; }

    /// <summary>Finds the portal to leave the start area by; there must be a way. <see cref="Following"/> leads on from it.</summary>
    public int Run(int startX, int startY, int startArea, int endX, int endY, int endArea)
    {
        Begin(startX, startY);
        ReachFromEnd(endX, endY, endArea);
        var links = _net.Sides.Links;
        while (!_open.IsEmpty)
        {
            var side = _open.Top;
            if (links[side].Area == startArea || links[side ^ 1].Area == startArea)
            {
                return side >> 1;
            }

            _open.Pop();
            Expand(side ^ 1);
        }

        return PortalSides.None;
    }

    /// <summary>The portal after one on the way found last; <see cref="PortalSides.None"/> if the destination comes next.</summary>
    public int Following(int portal) => _nodes[portal].Following;

    private void Begin(int startX, int startY)
    {
        var portals = _net.Sides.PortalCount;
        if (_nodes.Length < portals)
        {
            Array.Resize(ref _nodes, Math.Max(portals, _nodes.Length * 2));
        }

        if (++_search == 0)
        {
            Array.Clear(_nodes);
            _search = 1;
        }

        _open.Reset(_nodes.Length);
        (_startX, _startY) = (startX, startY);
    }

    private void ReachFromEnd(int endX, int endY, int endArea)
    {
        var links = _net.Sides.Links;
        var head = _net.HeadOf(endArea);
        var side = head;
        do
        {
            ref readonly var portal = ref _net.Sides.Portals[side >> 1];
            Reach(side, PortalSides.None, IntegerRoot.Distance(endX, endY, portal.CentreX, portal.CentreY));
            Work++;
            side = links[side].Next;
        }
        while (side != head);
    }

    /// <summary>Looks at all portals that can be reached from one through the area of its given side.</summary>
    private void Expand(int from)
    {
        var links = _net.Sides.Links;
        var portals = _net.Sides.Portals;
        var here = from >> 1;
        var soFar = _nodes[here].Cost;
        int x = portals[here].CentreX, y = portals[here].CentreY;
        var looks = 0;
        for (var side = links[from].Next; side != from; side = links[side].Next)
        {
            looks++;
            ref readonly var next = ref portals[side >> 1];
            ref readonly var known = ref _nodes[side >> 1];
            int dx = next.CentreX - x, dy = next.CentreY - y;

            // No distance is shorter than its longer leg, which spares most roots.
            if (known.Search != _search || soFar + Math.Max(Math.Abs(dx), Math.Abs(dy)) < known.Cost)
            {
                Reach(side, here, soFar + IntegerRoot.Of(((long)dx * dx) + ((long)dy * dy)));
            }
        }

        Work += looks;
    }

    private void Reach(int side, int following, int cost)
    {
        ref var node = ref _nodes[side >> 1];
        if (node.Search != _search)
        {
            ref readonly var portal = ref _net.Sides.Portals[side >> 1];
            node.Search = _search;
            node.Cost = cost;
            node.Following = following;
            node.Rest = IntegerRoot.Distance(portal.CentreX, portal.CentreY, _startX, _startY);
            _open.Push(side, cost + node.Rest);
        }
        else if (cost < node.Cost)
        {
            node.Cost = cost;
            node.Following = following;
            _open.PushOrLower(side, cost + node.Rest);
        }
    }

    /// <summary>What the latest search knows about a portal.</summary>
    private struct Node
    {
        /// <summary>The search that reached the portal last; all else is only true for that one.</summary>
        public uint Search;

        /// <summary>The portal after this one on the way to the destination.</summary>
        public int Following;

        /// <summary>The length of that way, and the distance to the start.</summary>
        public int Cost, Rest;
    }
}
