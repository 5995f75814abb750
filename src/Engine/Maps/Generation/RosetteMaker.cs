using Infon.Engine.Randomness;

namespace Infon.Engine.Maps.Generation;

/// <summary>Makes round maps: seats on a circle about the hill, rings of rocks and ring roads between them.</summary>
/// <remarks>Every ring is a kaleidoscope with a mirror along and between the seats. Where seats are too close for that, it is one with fewer
/// mirrors and smaller rocks. A grid shows such a picture only nearly, so that what comes out has to be measured.</remarks>
internal sealed class RosetteMaker
{
    /// <summary>The smallest distance of seats and the smallest width of a kaleidoscope's part, in tiles.</summary>
    private const int SectorMin = 5, PartMin = 9;

    private const int Tile = 256;
    private const int HomeRadius = 4 * Tile, Road = 3 * Tile;

    private readonly RandomStream _random;
    private readonly MapCanvas _canvas;
    private readonly int _players;
    private readonly int _rockPercent;
    private readonly SeatCircle _circle;

    private RosetteMaker(SeatCircle circle, RandomStream random, MapCanvas canvas, int rockPercent)
    {
        (_circle, _random, _canvas, _rockPercent) = (circle, random, canvas, rockPercent);
        _players = circle.Seats.Length;
    }

    /// <summary>The smallest map for a number of seats, and the size that suits it.</summary>
    public static (int Least, int Good) Sizes(int players)
    {
        var least = (2 * ((players * SectorMin * 100 / 628) + 7)) + 1;
        return (Math.Max(31, least), Math.Min(Terrain.World.SideMax, Math.Max(least, players < 8 ? 49 + (players * 4) : 45 + (players * 7 / 2))) | 1);
    }

    /// <summary>Where the seats lie on a map of a size.</summary>
    public static SeatCircle CircleFor(int players, int size)
    {
        var directions = Enumerable.Range(0, players).Select(seat => Directions.Of((2 * seat) + Turn(players), 2 * players)).ToArray();
        return SeatCircle.Roundest(size, SymmetryFor(players), directions, ((size / 2) - 6) * Tile);
    }

    /// <summary>The canvas, or null when seats were cut off.</summary>
    public static MapCanvas? TryMake(SeatCircle circle, RandomStream random, int size, int rockPercent)
    {
        var canvas = new MapCanvas(size, size, SymmetryFor(circle.Seats.Length));
        return new RosetteMaker(circle, random, canvas, rockPercent).TryMake();
    }

    private static MapSymmetry SymmetryFor(int players) =>
        players % 4 == 0 ? MapSymmetry.Eightfold : players % 2 == 0 ? MapSymmetry.MirrorXy : MapSymmetry.MirrorX;

    // With a seat on no mirror of the square, eight seats are images of each other.
    private static int Turn(int players) => players % 8 == 0 ? 1 : 0;

    private MapCanvas? TryMake()
    {
        DrawRings([.. Rings()]);
        foreach (var home in _circle.Seats)
        {
            _canvas.DigDisc(home, Math.Min(HomeRadius, Spacing(_circle.Radius) / 2));
            _canvas.AddSeat(home);
        }

        Furnish();
        _canvas.FillPockets();
        return _circle.Seats.All(_canvas.Draft.IsPlain) ? _canvas : null;
    }

    private IEnumerable<Ring> Rings()
    {
        var outer = _circle.Radius + (4 * Tile);
        var inner = 4 * Tile;
        yield return new Ring(inner, [], RockPercent: 0, null);
        inner += Road;
        for (var number = 1; inner < outer; number++)
        {
            var width = _random.Between(7, 11) * Tile;
            var isLast = inner + width + (8 * Tile) > outer;
            var end = isLast ? outer : inner + width;
            var parts = _players;
            while (parts > 4 && Spacing(inner, parts) < PartMin * Tile)
            {
                parts = parts % 2 == 0 ? parts / 2 : (parts / 2) + 1;
            }

            var isCoarse = parts == _players;
            var noise = new SmoothNoise(_random, (isCoarse ? _random.Between(4, 6) : 3) * Tile);
            var axes = Enumerable.Range(0, parts).Select(part => Directions.Of((2 * part) + Turn(_players), 2 * parts)).ToArray();
            yield return new Ring(end, axes, isCoarse ? _rockPercent : _rockPercent * 2 / 3, noise);
            inner = end + Road;
        }
    }

    private void DrawRings(Ring[] rings)
    {
        for (var index = 0; index < _canvas.Draft.Surfaces.Length; index++)
        {
            var tile = _canvas.Draft.Tile(index);
            if (!_canvas.IsFirst(tile))
            {
                continue;
            }

            var (x, y) = ((tile.X - _canvas.Draft.Hill.X) * Tile, (tile.Y - _canvas.Draft.Hill.Y) * Tile);
            var radius = Numbers.IntegerRoot.Distance(0, 0, x, y);
            var ring = Array.Find(rings, candidate => radius < candidate.Outer + Road);
            if (ring is not null && radius < rings[^1].Outer)
            {
                _canvas.Set(tile, radius < ring.Outer && IsRock(ring, x, y) ? Surface.Rock : Surface.Ground);
            }
        }
    }

    private static bool IsRock(Ring ring, int x, int y)
    {
        if (ring.Noise is null)
        {
            return false;
        }

        var (along, across) = Folded(x, y, ring.Axes);
        return across > 3 * Tile / 2 && ring.Noise.At(along, across) * 100 < ring.RockPercent * SmoothNoise.Top;
    }

    /// <summary>Turns and mirrors a place into the part of the kaleidoscope at the nearest axis.</summary>
    private static (int Along, int Across) Folded(int x, int y, (int X, int Y)[] axes)
    {
        (long Along, long Across) best = (long.MinValue, 0);
        foreach (var (axisX, axisY) in axes)
        {
            var along = ((long)x * axisX) + ((long)y * axisY);
            if (along > best.Along)
            {
                best = (along, Math.Abs(((long)x * axisY) - ((long)y * axisX)));
            }
        }

        return ((int)(best.Along / Directions.Unit), (int)(best.Across / Directions.Unit));
    }

    private void Furnish()
    {
        var isRoomy = Spacing(_circle.Radius) >= 10 * Tile;
        foreach (var seat in Enumerable.Range(0, _players))
        {
            foreach (var (outwards, aside) in isRoomy ? [(-2, 2), (-2, -2), (3, 0)] : new[] { (2, 0), (-3, 0) })
            {
                _canvas.AddFood(At(_circle.Seats[seat], seat, outwards * Tile, aside * Tile), 6000);
            }
        }

        _canvas.AddSpawner(_circle.Seats, 1, _random.Between(60, 110), _random.Between(10, 16) * 100);
        var middle = _circle.Radius * _random.Between(40, 60) / 100;
        var outposts = Enumerable.Range(0, _players)
            .Where(seat => Spacing(middle) >= 6 * Tile || seat % 4 == 0)
            .Select(seat => At(_canvas.Draft.Hill, seat, middle, 0)).ToList();
        foreach (var outpost in outposts)
        {
            _canvas.DigDisc(outpost, 2 * Tile);
            _canvas.AddFood(outpost, 9000);
        }

        _canvas.AddSpawner(outposts, 1, _random.Between(60, 130), _random.Between(10, 18) * 100);
        _canvas.AddSpawner([_canvas.Draft.Hill], 3, 50 + (10 * Math.Min(8, _players)), 1000);
    }

    /// <summary>The tile so far from a place in the direction of a seat, and so far aside (256ths of a tile).</summary>
    private TilePoint At(TilePoint from, int seat, int outwards, int aside)
    {
        var (x, y) = _circle.Directions[seat];
        return new TilePoint(
            from.X + SeatCircle.Rounded(((long)x * outwards) - ((long)y * aside)),
            from.Y + SeatCircle.Rounded(((long)y * outwards) + ((long)x * aside)));
    }

    private int Spacing(int radius) => Spacing(radius, _players);

    private static int Spacing(int radius, int parts) => (int)(radius * 628L / 100 / Math.Max(1, parts));

    private sealed record Ring(int Outer, (int X, int Y)[] Axes, int RockPercent, SmoothNoise? Noise);
}
