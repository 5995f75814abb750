using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

/// <summary>The quick path finder against the plain one: equal down to what decides between equally long ways.</summary>
public sealed class PlainModelTests
{
    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 30).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ways_are_those_of_the_plain_model_while_the_world_grows(ulong seed)
    {
        var random = RandomStream.Named(seed, "model");
        int width = random.Between(5, 30), height = random.Between(5, 30);
        var world = new World(width, height, 1, 1);
        var model = new PlainAreas(width, height);
        var compared = 0;
        foreach (var tile in TilesToDig(random, width, height))
        {
            if (!world.IsPlain(tile % width, tile / width) && world.Dig(tile % width, tile / width))
            {
                model.Dig(tile % width, tile / width);
                compared += Compare(world, model, random) + Compare(world, model, random);
            }
        }

        for (var query = 0; query < 300; query++)
        {
            compared += Compare(world, model, random);
        }

        compared.Should().BePositive();
    }

    /// <summary>In rows or in random order, with walls at random or in a grid whose symmetry makes many ways equally long.</summary>
    private static IEnumerable<int> TilesToDig(RandomStream random, int width, int height)
    {
        var tiles = Enumerable.Range(0, width * height).ToArray();
        var shuffled = random.Below(2) == 0;
        for (var i = tiles.Length - 1; shuffled && i > 0; i--)
        {
            var j = random.Below(i + 1);
            (tiles[i], tiles[j]) = (tiles[j], tiles[i]);
        }

        int period = random.Between(2, 5), wallOneIn = random.Between(3, 10);
        return random.Below(3) == 0
            ? tiles.Where(tile => tile % width % period != 0 || tile / width % period != 0)
            : tiles.Where(_ => random.Below(wallOneIn) != 0);
    }

    private static int Compare(World world, PlainAreas model, RandomStream random)
    {
        int fromX = RandomCoordinate(random, world.Width), fromY = RandomCoordinate(random, world.Height);
        int toX = RandomCoordinate(random, world.Width), toY = RandomCoordinate(random, world.Height);
        var way = new Waypoints();
        if (!world.Paths.TryFind(fromX, fromY, toX, toY, way))
        {
            return 0;
        }

        way.Coordinates.ToArray().Should().Equal(new PlainSearch(fromX, fromY, toX, toY).Run(model));
        return 1;
    }

    /// <summary>Tile centres half the time: symmetric places make for ties.</summary>
    private static int RandomCoordinate(RandomStream random, int tiles) =>
        random.Below(2) == 0 ? Tiles.Centre(random.Below(tiles)) : random.Below(tiles * Tiles.Side);
}
