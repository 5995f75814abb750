namespace Infon.Engine.Terrain;

/// <summary>The plain tiles of a world, merged into areas that meet at portals. Which areas come out depends on the order of digging.</summary>
internal sealed class AreaNet
{
    private const int Solid = -1;

    private readonly int _width;
    private readonly int[] _areaOfTile;
    private readonly Stack<int> _unusedAreas = new();
    private Area[] _areas = new Area[64];
    private int _areaCount;

    /// <summary>A net without any plain tile.</summary>
    public AreaNet(int width, int height)
    {
        _width = width;
        _areaOfTile = new int[width * height];
        Array.Fill(_areaOfTile, Solid);
        Regions = new Regions(width * height);
    }

    /// <summary>Which tiles hang together.</summary>
    public Regions Regions { get; }

    /// <summary>The portals between the areas.</summary>
    public PortalSides Sides { get; } = new();

    /// <summary>The area a plain tile (y * width + x) lies in.</summary>
    public int AreaOf(int tile) => _areaOfTile[tile];

    /// <summary>The side at which a walk around an area begins; <see cref="PortalSides.None"/> if it has no neighbours.</summary>
    public int HeadOf(int area) => _areas[area].Head;

    /// <summary>Takes in a tile that was solid so far. It must not lie on the edge of the map.</summary>
    public void Open(int tileX, int tileY)
    {
        var tile = (tileY * _width) + tileX;
        var area = NewArea(tileX, tileY);
        _areaOfTile[tile] = area;
        Regions.Open(tile);
        Meet(tile, tile - _width, isHorizontal: true, isSecond: true);
        Meet(tile, tile + 1, isHorizontal: false, isSecond: false);
        Meet(tile, tile + _width, isHorizontal: true, isSecond: false);
        Meet(tile, tile - 1, isHorizontal: false, isSecond: true);
        MergeAreas(area);
    }

    private int NewArea(int tileX, int tileY)
    {
        if (!_unusedAreas.TryPop(out var area))
        {
            area = _areaCount++;
            if (area == _areas.Length)
            {
                Array.Resize(ref _areas, area * 2);
            }
        }

        _areas[area] = new Area { Left = tileX, Right = tileX, Top = tileY, Bottom = tileY, Head = PortalSides.None };
        return area;
    }

    private void Meet(int tile, int neighbour, bool isHorizontal, bool isSecond)
    {
        if (_areaOfTile[neighbour] == Solid)
        {
            return;
        }

        Regions.Join(tile, neighbour);
        var own = _areaOfTile[tile];
        var other = _areaOfTile[neighbour];
        Connect(isSecond ? other : own, isSecond ? own : other, isHorizontal);
    }

    private void Connect(int first, int second, bool isHorizontal)
    {
        ref var a = ref _areas[first];
        ref var b = ref _areas[second];
        var side = Sides.Add(isHorizontal
            ? new Portal(true, a.Bottom, Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right))
            : new Portal(false, a.Right, Math.Max(a.Top, b.Top), Math.Min(a.Bottom, b.Bottom)));
        Sides.Insert(side, first, ref a);
        Sides.Insert(side + 1, second, ref b);
    }

    private void MergeAreas(int area)
    {
        var side = _areas[area].Head;
        while (side != PortalSides.None)
        {
            if (MakeRectangle(side))
            {
                Absorb(area, side);
                side = _areas[area].Head;
                continue;
            }

            side = After(side, _areas[area].Head);
        }
    }

    /// <summary>Whether the areas on both sides of a portal would be one rectangle.</summary>
    private bool MakeRectangle(int side)
    {
        ref readonly var near = ref _areas[Sides.Links[side].Area];
        ref readonly var far = ref _areas[Sides.Links[side ^ 1].Area];
        return Sides.Portals[side >> 1].IsHorizontal
            ? near.Left == far.Left && near.Right == far.Right
            : near.Top == far.Top && near.Bottom == far.Bottom;
    }

    private void Absorb(int area, int side)
    {
        ref var near = ref _areas[area];
        var absorbed = Sides.Links[side ^ 1].Area;
        ref var far = ref _areas[absorbed];
        for (var y = far.Top; y <= far.Bottom; y++)
        {
            _areaOfTile.AsSpan((y * _width) + far.Left, far.Right - far.Left + 1).Fill(area);
        }

        near.GrowBy(far);
        Sides.Hand(far.Head, area);
        near.Head = JoinRings(side);
        Sides.Remove(side);
        _unusedAreas.Push(absorbed);
        MergePortals(area);
    }

    /// <summary>Makes one ring of the rings on both sides of a portal, without these sides; returns its head.</summary>
    private int JoinRings(int side)
    {
        var near = Sides.Links[side];
        var far = Sides.Links[side ^ 1];
        if (near.Next == side)
        {
            Sides.Unlink(side ^ 1);
            return far.Next == (side ^ 1) ? PortalSides.None : far.Next;
        }

        if (far.Next == (side ^ 1))
        {
            Sides.Unlink(side);
        }
        else
        {
            Sides.Connect(near.Previous, far.Next);
            Sides.Connect(far.Previous, near.Next);
        }

        return near.Next;
    }

    private void MergePortals(int area)
    {
        var side = _areas[area].Head;
        while (side != PortalSides.None)
        {
            var next = Sides.Links[side].Next;
            if (next != side && Sides.AreContiguous(side, next))
            {
                Replace(next, side);
                Replace(next ^ 1, side ^ 1);
                Sides.Merge(side, next);
                side = _areas[area].Head;
                continue;
            }

            side = After(side, _areas[area].Head);
        }
    }

    /// <summary>Hands the place of a ring's head over to another side of the ring.</summary>
    private void Replace(int side, int successor)
    {
        ref var head = ref _areas[Sides.Links[side].Area].Head;
        head = head == side ? successor : head;
    }

    private int After(int side, int head)
    {
        var next = Sides.Links[side].Next;
        return next == head ? PortalSides.None : next;
    }
}
