using Infon.Engine.Numbers;
using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

/// <summary>The search of the rules over <see cref="PlainAreas"/>, as plain as they are.</summary>
internal sealed class PlainSearch(int startX, int startY, int endX, int endY)
{
    private readonly Dictionary<PlainAreas.Portal, (int Cost, PlainAreas.Portal? Following)> _reached = [];
    private readonly List<(int Cost, PlainAreas.Portal Portal, int Entry)> _heap = [];

    /// <summary>The points of the way between two connected points.</summary>
    public List<int> Run(PlainAreas areas)
    {
        int sx = Tiles.Of(startX), sy = Tiles.Of(startY), ex = Tiles.Of(endX), ey = Tiles.Of(endY);
        PlainAreas.Area start = areas.At(sx, sy)!, end = areas.At(ex, ey)!;
        var direct = start == end || Math.Abs(sx - ex) + Math.Abs(sy - ey) == 1;
        return [.. direct ? [] : PointsFrom(Search(start, end)), endX, endY];
    }

    private PlainAreas.Portal Search(PlainAreas.Area start, PlainAreas.Area end)
    {
        end.Ring().ForEach(side => Reach(side, null, IntegerRoot.Distance(endX, endY, side.Portal.X, side.Portal.Y)));
        while (true)
        {
            var (_, p, entry) = _heap[0];
            if (p.Sides.Any(side => side.Area == start))
            {
                return p;
            }

            RemoveTop();
            var own = p.Sides[1 - entry];
            for (var q = own.Next; q != own; q = q.Next)
            {
                Reach(q, p, _reached[p].Cost + IntegerRoot.Distance(p.X, p.Y, q.Portal.X, q.Portal.Y));
            }
        }
    }

    private void Reach(PlainAreas.Side side, PlainAreas.Portal? following, int cost)
    {
        var q = side.Portal;
        if (_reached.TryGetValue(q, out var known) && known.Cost <= cost)
        {
            return;
        }

        _reached[q] = (cost, following);
        var slot = _heap.FindIndex(element => element.Portal == q);
        if (slot < 0)
        {
            slot = _heap.Count;
            _heap.Add(default);
        }

        _heap[slot] = (cost + IntegerRoot.Distance(q.X, q.Y, startX, startY), q, side.Index);
        while (slot > 0 && _heap[slot].Cost < _heap[(slot - 1) / 2].Cost)
        {
            slot = Swap(slot, (slot - 1) / 2);
        }
    }

    private void RemoveTop()
    {
        _heap[0] = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        for (var slot = 0; (slot * 2) + 1 < _heap.Count;)
        {
            var child = (slot * 2) + 1;
            child += child + 1 < _heap.Count && _heap[child].Cost >= _heap[child + 1].Cost ? 1 : 0;
            if (_heap[slot].Cost <= _heap[child].Cost)
            {
                return;
            }

            slot = Swap(slot, child);
        }
    }

    private int Swap(int slot, int other)
    {
        (_heap[slot], _heap[other]) = (_heap[other], _heap[slot]);
        return other;
    }

    private List<int> PointsFrom(PlainAreas.Portal? portal)
    {
        var points = new List<int> { startX, startY };
        for (; portal is not null; portal = _reached[portal].Following)
        {
            int kx = !portal.Horizontal && points[^2] > portal.X ? 1 : 0, ky = portal.Horizontal && points[^1] > portal.Y ? 1 : 0;
            points.AddRange(portal.Horizontal
                ? [portal.X, portal.Y + ky, portal.X, portal.Y + 1 - ky]
                : [portal.X + kx, portal.Y, portal.X + 1 - kx, portal.Y]);
        }

        return points[2..];
    }
}
