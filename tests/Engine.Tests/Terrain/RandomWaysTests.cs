using Infon.Engine.Numbers;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

/// <summary>What holds for every way on any map, tried on seeded random ones.</summary>
public sealed class RandomWaysTests
{
    private const int QueriesPerWorld = 150;

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 24).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_way_is_found_exactly_between_connected_points_and_stays_on_plain_tiles(ulong seed)
    {
        var random = RandomStream.Named(seed, "ways");
        var world = RandomWorld(random);
        var way = new Waypoints();
        for (var query = 0; query < QueriesPerWorld; query++)
        {
            int fromX = random.Below(world.Width * Tiles.Side), fromY = random.Below(world.Height * Tiles.Side);
            int toX = random.Below(world.Width * Tiles.Side), toY = random.Below(world.Height * Tiles.Side);
            var steps = StepsFrom(world, Tiles.Of(fromX), Tiles.Of(fromY))[TileOf(world, toX, toY)];

            var found = world.Paths.TryFind(fromX, fromY, toX, toY, way);

            found.Should().Be(steps >= 0, "seed {0} query {1}", seed, query);
            world.Paths.AreConnected(Tiles.Of(fromX), Tiles.Of(fromY), Tiles.Of(toX), Tiles.Of(toY)).Should().Be(found);
            if (found)
            {
                var points = (int[])[fromX, fromY, .. way.Coordinates];
                points[^2..].Should().Equal(toX, toY);
                FirstSolidPoint(world, points).Should().BeNull("seed {0} query {1}", seed, query);
                LengthOf(points).Should().BeInRange(ShortestConceivable(steps), LongestTolerable(steps), "seed {0} query {1}", seed, query);
            }
        }
    }

    [Theory]
    [InlineData(31UL)]
    [InlineData(32UL)]
    public void Ways_stay_right_while_the_world_is_being_dug(ulong seed)
    {
        var random = RandomStream.Named(seed, "digging");
        var world = new World(24, 20, 1, 1);
        var way = new Waypoints();
        for (var turn = 0; turn < 600; turn++)
        {
            world.Dig(random.Below(24), random.Below(20));
            int fromX = random.Below(24 * Tiles.Side), fromY = random.Below(20 * Tiles.Side);
            int toX = random.Below(24 * Tiles.Side), toY = random.Below(20 * Tiles.Side);

            var found = world.Paths.TryFind(fromX, fromY, toX, toY, way);

            var steps = StepsFrom(world, Tiles.Of(fromX), Tiles.Of(fromY))[TileOf(world, toX, toY)];
            found.Should().Be(steps >= 0, "seed {0} turn {1}", seed, turn);
            if (found)
            {
                FirstSolidPoint(world, [fromX, fromY, .. way.Coordinates]).Should().BeNull("seed {0} turn {1}", seed, turn);
            }
        }
    }

    private static World RandomWorld(RandomStream random) =>
        WorldDrawing.AtRandom(random, random.Between(3, 60), random.Between(3, 46), random.Between(2, 12), random.Below(2) == 0);

    private static int TileOf(World world, int x, int y) => (Tiles.Of(y) * world.Width) + Tiles.Of(x);

    /// <summary>Steps between centres of neighbouring tiles to every tile; -1 where there is no way.</summary>
    private static int[] StepsFrom(World world, int tileX, int tileY)
    {
        var steps = new int[world.Width * world.Height];
        Array.Fill(steps, -1);
        var queue = new Queue<(int X, int Y)>();
        Visit(tileX, tileY, 0);
        while (queue.TryDequeue(out var tile))
        {
            var next = steps[(tile.Y * world.Width) + tile.X] + 1;
            Visit(tile.X + 1, tile.Y, next);
            Visit(tile.X - 1, tile.Y, next);
            Visit(tile.X, tile.Y + 1, next);
            Visit(tile.X, tile.Y - 1, next);
        }

        return steps;

        void Visit(int x, int y, int count)
        {
            if (world.IsPlain(x, y) && steps[(y * world.Width) + x] < 0)
            {
                steps[(y * world.Width) + x] = count;
                queue.Enqueue((x, y));
            }
        }
    }

    /// <summary>The first point, of all that a walk in straight lines touches, that does not lie on a plain tile.</summary>
    private static (int X, int Y)? FirstSolidPoint(World world, int[] points)
    {
        for (var i = 0; i + 3 < points.Length; i += 2)
        {
            int dx = points[i + 2] - points[i], dy = points[i + 3] - points[i + 1];
            var parts = Math.Max(1, Math.Max(Math.Abs(dx), Math.Abs(dy)));
            for (var part = 0; part <= parts; part++)
            {
                int x = points[i] + (int)((long)dx * part / parts), y = points[i + 1] + (int)((long)dy * part / parts);
                if (!world.IsPlain(Tiles.Of(x), Tiles.Of(y)))
                {
                    return (x, y);
                }
            }
        }

        return null;
    }

    private static int LengthOf(int[] points)
    {
        var length = 0;
        for (var i = 0; i + 3 < points.Length; i += 2)
        {
            length += IntegerRoot.Distance(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }

        return length;
    }

    /// <summary>Each tile of a shortest chain but the first and the last two has to be crossed, two by a diagonal at best; each leg is truncated.</summary>
    private static int ShortestConceivable(int steps) => Math.Max(0, (steps - 2) * Tiles.Side / 2);

    /// <summary>Passing the middles of portals costs detours, but never several times the way.</summary>
    private static int LongestTolerable(int steps) => ((3 * steps) + 12) * Tiles.Side;
}
