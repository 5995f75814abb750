using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

/// <summary>The areas and portals of the rules, written down as plainly as possible and without any thought of speed.</summary>
internal sealed class PlainAreas(int width, int height)
{
    private readonly Area?[,] _areas = new Area?[width, height];

    public Area? At(int x, int y) => x >= 0 && y >= 0 && x < width && y < height ? _areas[x, y] : null;

    public void Dig(int x, int y)
    {
        var area = new Area { X1 = x, Y1 = y, X2 = x, Y2 = y };
        _areas[x, y] = area;
        Meet(At(x, y - 1), area, true);
        Meet(area, At(x + 1, y), false);
        Meet(area, At(x, y + 1), true);
        Meet(At(x - 1, y), area, false);
        while (area.Ring().FirstOrDefault(side => MakeRectangle(area, side)) is { } side)
        {
            Absorb(area, side);
            while (area.Ring().FirstOrDefault(MeetsNext) is { } first)
            {
                MergeWithNext(first);
            }
        }
    }

    private static void Meet(Area? first, Area? second, bool horizontal)
    {
        if (first is null || second is null)
        {
            return;
        }

        var portal = new Portal
        {
            Horizontal = horizontal,
            S1 = horizontal ? Math.Max(first.X1, second.X1) : Math.Max(first.Y1, second.Y1),
            S2 = horizontal ? Math.Min(first.X2, second.X2) : Math.Min(first.Y2, second.Y2),
            Edge = horizontal ? first.Y2 : first.X2,
        };
        portal.Sides = [new Side(portal, 0) { Area = first }, new Side(portal, 1) { Area = second }];
        Insert(first, portal.Sides[0]);
        Insert(second, portal.Sides[1]);
    }

    private static void Insert(Area area, Side side)
    {
        var ring = area.Ring();
        if (ring.Count < 2)
        {
            side.PutBehind(ring.Count == 0 ? side : area.Head!);
            area.Head ??= side;
            return;
        }

        var v = side.Value;
        var place = ring.First(c => c.Next.Value is var b && c.Value is var a && ((b < a && v > a) || (a < v && v < b) || (b < a && v < b)));
        side.PutBehind(place);
        area.Head = side;
    }

    private static bool MakeRectangle(Area n, Side side)
    {
        var o = side.Other.Area;
        return side.Portal.Horizontal ? n.X1 == o.X1 && n.X2 == o.X2 : n.Y1 == o.Y1 && n.Y2 == o.Y2;
    }

    private void Absorb(Area n, Side s)
    {
        var o = s.Other.Area;
        var all = o.Ring();
        var (afterNear, afterFar) = (s.Next, s.Other.Next);
        bool aloneNear = afterNear == s, aloneFar = afterFar == s.Other;
        if (aloneNear || aloneFar)
        {
            Side.Link(s.Previous, s.Next);
            Side.Link(s.Other.Previous, s.Other.Next);
        }
        else
        {
            Side.Link(s.Previous, afterFar);
            Side.Link(s.Other.Previous, afterNear);
        }

        n.Head = (aloneNear, aloneFar) switch { (true, true) => null, (true, false) => afterFar, _ => afterNear };
        all.ForEach(side => side.Area = n);
        for (var y = o.Y1; y <= o.Y2; y++)
        {
            for (var x = o.X1; x <= o.X2; x++)
            {
                _areas[x, y] = n;
            }
        }

        (n.X1, n.Y1) = (Math.Min(n.X1, o.X1), Math.Min(n.Y1, o.Y1));
        (n.X2, n.Y2) = (Math.Max(n.X2, o.X2), Math.Max(n.Y2, o.Y2));
    }

    private static bool MeetsNext(Side c) =>
        c.Other.Area == c.Next.Other.Area && c.Value + c.Portal.S2 - c.Portal.S1 + 1 == c.Next.Value;

    private static void MergeWithNext(Side c)
    {
        var n = c.Next;
        foreach (var (kept, removed) in new[] { (c, n), (c.Other, n.Other) })
        {
            Side.Link(removed.Previous, removed.Next);
            kept.Area.Head = kept.Area.Head == removed ? kept : kept.Area.Head;
        }

        c.Portal.S1 = Math.Min(c.Portal.S1, n.Portal.S1);
        c.Portal.S2 = Math.Max(c.Portal.S2, n.Portal.S2);
    }

    internal sealed class Area
    {
        public int X1, Y1, X2, Y2;
        public Side? Head;

        /// <summary>The sides of the ring, the head first.</summary>
        public List<Side> Ring()
        {
            var ring = new List<Side>();
            for (var side = Head; side is not null; side = side.Next == Head ? null : side.Next)
            {
                ring.Add(side);
            }

            return ring;
        }
    }

    internal sealed class Portal
    {
        public bool Horizontal;
        public int S1, S2, Edge;
        public Side[] Sides = [];

        public int X => Horizontal ? Middle : Border;

        public int Y => Horizontal ? Border : Middle;

        private int Border => (Edge * Tiles.Side) + 255;

        private int Middle => (S1 * Tiles.Side) + ((S2 - S1 + 1) * 128);
    }

    internal sealed class Side(Portal portal, int index)
    {
        public Area Area = null!;
        public Side Next = null!;
        public Side Previous = null!;

        public Portal Portal => portal;

        public int Index => index;

        public Side Other => portal.Sides[1 - index];

        /// <summary>Up, right, down, left.</summary>
        public int Value => portal.Horizontal
            ? index == 1 ? portal.S1 : 300_000 - portal.S2
            : index == 0 ? 100_000 + portal.S1 : 400_000 - portal.S2;

        public static void Link(Side side, Side next) => (side.Next, next.Previous) = (next, side);

        public void PutBehind(Side side)
        {
            var next = side == this ? this : side.Next;
            Link(this, next);
            Link(side, this);
        }
    }
}
