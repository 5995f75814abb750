namespace Infon.Engine.Terrain;

/// <summary>All portals, and the rings that their sides form around the areas.</summary>
/// <remarks>The sides of portal p are 2p and 2p + 1, so the far side of a side is its number with the last bit flipped.</remarks>
internal sealed class PortalSides
{
    /// <summary>No side.</summary>
    public const int None = -1;

    private Portal[] _portals = new Portal[64];
    private Link[] _links = new Link[128];
    private int _unused = None;

    /// <summary>How many portals there are, dead ones that wait for being used again included.</summary>
    public int PortalCount { get; private set; }

    /// <summary>The portals by number.</summary>
    public ReadOnlySpan<Portal> Portals => _portals;

    /// <summary>The sides by number.</summary>
    public ReadOnlySpan<Link> Links => _links;

    /// <summary>Adds a portal whose sides are in no ring yet; returns its side 0.</summary>
    public int Add(in Portal portal)
    {
        var side = _unused;
        if (side == None)
        {
            side = PortalCount++ * 2;
            if (side == _links.Length)
            {
                Array.Resize(ref _portals, side);
                Array.Resize(ref _links, side * 2);
            }
        }
        else
        {
            _unused = _links[side].Next;
        }

        _portals[side >> 1] = portal;
        return side;
    }

    /// <summary>Gives up a portal whose sides are in no ring any more.</summary>
    public void Remove(int side)
    {
        side &= ~1;
        _links[side].Next = _unused;
        _unused = side;
    }

    /// <summary>Puts a side into the ring of an area at its clockwise place.</summary>
    public void Insert(int side, int number, ref Area area)
    {
        _links[side].Area = number;
        if (area.Head == None)
        {
            Connect(side, side);
            area.Head = side;
            return;
        }

        if (_links[area.Head].Next == area.Head)
        {
            InsertBehind(area.Head, side);
            return;
        }

        InsertBehind(BeforePlaceOf(side, area.Head), side);
        area.Head = side;
    }

    /// <summary>Takes a side out of its ring.</summary>
    public void Unlink(int side) => Connect(_links[side].Previous, _links[side].Next);

    /// <summary>Makes one side the successor of another.</summary>
    public void Connect(int side, int next)
    {
        _links[side].Next = next;
        _links[next].Previous = side;
    }

    /// <summary>Gives all sides of a ring to another area.</summary>
    public void Hand(int head, int area)
    {
        var side = head;
        while (side != None)
        {
            _links[side].Area = area;
            side = _links[side].Next == head ? None : _links[side].Next;
        }
    }

    /// <summary>Whether two successive sides of a ring lead to the same area without a gap.</summary>
    public bool AreContiguous(int side, int next) =>
        _links[side ^ 1].Area == _links[next ^ 1].Area && PlaceOf(side) + _portals[side >> 1].Width == PlaceOf(next);

    /// <summary>Makes one portal of two contiguous ones; the first stays.</summary>
    public void Merge(int side, int next)
    {
        Unlink(next);
        Unlink(next ^ 1);
        _portals[side >> 1].GrowBy(_portals[next >> 1]);
        Remove(next);
    }

    private int BeforePlaceOf(int side, int head)
    {
        var place = PlaceOf(side);
        var current = head;
        do
        {
            var next = _links[current].Next;
            var before = PlaceOf(current);
            var after = PlaceOf(next);
            if (after < before ? place > before || place < after : before < place && place < after)
            {
                return current;
            }

            current = next;
        }
        while (current != head);
        return head;
    }

    private int PlaceOf(int side) => _portals[side >> 1].PlaceOf(side & 1);

    private void InsertBehind(int current, int side)
    {
        Connect(side, _links[current].Next);
        Connect(current, side);
    }

    /// <summary>A side's area and its neighbours in that area's ring.</summary>
    internal struct Link
    {
        /// <summary>The area the side belongs to.</summary>
        public int Area;

        /// <summary>The neighbours clockwise and counter-clockwise.</summary>
        public int Next, Previous;
    }
}
