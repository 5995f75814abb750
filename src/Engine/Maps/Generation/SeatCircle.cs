using Infon.Engine.Maps.Fairness;

namespace Infon.Engine.Maps.Generation;

/// <summary>Tiles on a circle about the hill, chosen so that on open ground all have ways of the same lengths.</summary>
internal sealed class SeatCircle
{
    private const int Tile = 256, Whole = Generation.Directions.Unit * Tile;
    private const int NeighboursCompared = 8, Passes = 6;

    private readonly int _size;
    private readonly MapSymmetry _symmetry;

    private SeatCircle(int size, MapSymmetry symmetry, (int X, int Y)[] directions, int radius)
    {
        (_size, _symmetry, Directions, Radius) = (size, symmetry, directions, radius);
        Seats = [.. directions.Select(direction => new TilePoint(
            (size / 2) + Rounded((long)direction.X * radius), (size / 2) + Rounded((long)direction.Y * radius)))];
    }

    /// <summary>Where each seat lies as seen from the hill, see <see cref="Generation.Directions"/>.</summary>
    public (int X, int Y)[] Directions { get; }

    /// <summary>The distance from the hill (256ths of a tile), more or less.</summary>
    public int Radius { get; }

    /// <summary>The tiles, by number of the seat.</summary>
    public TilePoint[] Seats { get; }

    /// <summary>The best circle on a square map that is not larger than a radius and not much smaller.</summary>
    public static SeatCircle Roundest(int size, MapSymmetry symmetry, (int X, int Y)[] directions, int radiusMax)
    {
        SeatCircle? best = null;
        for (var radius = radiusMax; radius > radiusMax - (4 * Tile); radius -= Tile / 2)
        {
            var circle = new SeatCircle(size, symmetry, directions, radius);
            if (directions.Length <= MapFairness.FewSeats)
            {
                circle.Adjust();
            }

            best = best is null || circle.Spread() < best.Spread() ? circle : best;
        }

        return best!;
    }

    /// <summary>A fixed-point number (65536ths of 256ths) in whole tiles, symmetric about 0.</summary>
    public static int Rounded(long value) => (int)((value + (Math.Sign(value) * (long)Whole / 2)) / Whole);

    /// <summary>Moves seats by a tile or two wherever that makes the ways more nearly equal.</summary>
    private void Adjust()
    {
        for (var i = 0; i < Passes * Seats.Length; i++)
        {
            var seat = i % Seats.Length;
            var (from, best, bestSpread) = (Seats[seat], Seats[seat], Spread());
            for (var step = 0; step < 25; step++)
            {
                var to = new TilePoint(from.X - 2 + (step % 5), from.Y - 2 + (step / 5));
                Move(seat, to);
                if (Spread() is var spread && spread < bestSpread)
                {
                    (best, bestSpread) = (to, spread);
                }
            }

            Move(seat, best);
        }
    }

    /// <summary>Moves a seat, and with it its images; a seat on an axis stays there.</summary>
    private void Move(int seat, TilePoint to)
    {
        var moves = _symmetry.Moves();
        var from = Seats[seat];
        foreach (var move in moves)
        {
            if (Image(move, from) == from && Image(move, to) != to)
            {
                return;
            }
        }

        foreach (var move in moves)
        {
            var image = Array.IndexOf(Seats, Image(move, from));
            Seats[image < 0 ? seat : image] = image < 0 ? to : Image(move, to);
        }
    }

    private TilePoint Image(byte move, TilePoint tile) => MapSymmetries.Image(move, tile, _size, _size);

    /// <summary>How much the ways to the hill and to other seats differ: the worst of them counts most, all count.</summary>
    private int Spread()
    {
        var hill = new TilePoint(_size / 2, _size / 2);
        var ways = new int[Seats.Length][];
        for (var seat = 0; seat < ways.Length; seat++)
        {
            ways[seat] = new int[Seats.Length];
            for (var other = 0; other < ways.Length; other++)
            {
                ways[seat][other] = OpenGround.Distance(Seats[seat], other == seat ? hill : Seats[other]);
            }

            // The way to the hill stays in front.
            (ways[seat][0], ways[seat][seat]) = (ways[seat][seat], ways[seat][0]);
            Array.Sort(ways[seat], 1, ways.Length - 1);
        }

        var (worst, sum) = (0, 0);
        for (var rank = 0; rank < Math.Min(ways.Length, NeighboursCompared + 1); rank++)
        {
            var spread = SpreadOf(ways, rank);
            (worst, sum) = (Math.Max(worst, spread), sum + spread);
        }

        return (worst * 8) + sum;
    }

    private static int SpreadOf(int[][] ways, int rank)
    {
        var (least, most) = (int.MaxValue, 1);
        foreach (var way in ways)
        {
            (least, most) = (Math.Min(least, way[rank]), Math.Max(most, way[rank]));
        }

        return (most - least) * 10_000 / most;
    }
}
