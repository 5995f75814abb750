using BenchmarkDotNet.Attributes;
using Infon.Engine.Games;
using Infon.Engine.Maps;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;
using Infon.TestKit;
using Infon.TestKit.Bots;

namespace Infon.Benchmarks.Terrain;

/// <summary>A way between two random points of a world of 64 x 46 tiles.</summary>
public class PathFinding
{
    private const int Width = 64, Height = 46, Ways = 512;

    private readonly Waypoints _way = new();
    private readonly (int FromX, int FromY, int ToX, int ToY)[] _ways = new (int, int, int, int)[Ways];
    private World _world = null!;

    /// <summary>Short walls on open ground, rock on one tile in eight, a map of the catalogue.</summary>
    [Params("short walls", "scattered rock", "labyrinth")]
    public string Ground { get; set; } = "";

    [GlobalSetup]
    public void Choose()
    {
        var (world, level) = Arena().Open(1);
        _world = world;
        _ = new Game(world, new GameOptions(), level);
        var random = RandomStream.Named(1, "ways");
        for (var i = 0; i < Ways;)
        {
            var way = (Any(random, world.Width), Any(random, world.Height), Any(random, world.Width), Any(random, world.Height));
            if (world.Paths.TryFind(way.Item1, way.Item2, way.Item3, way.Item4, _way))
            {
                _ways[i++] = way;
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Ways)]
    public void Find()
    {
        foreach (var (fromX, fromY, toX, toY) in _ways)
        {
            _world.Paths.TryFind(fromX, fromY, toX, toY, _way);
        }
    }

    private static int Any(RandomStream random, int tiles) => random.Below(tiles * Tiles.Side);

    private IArena Arena() => Ground switch
    {
        "short walls" => new Meadow(Width, Height),
        "scattered rock" => Scattered(),
        _ => MapCatalog.Find(Ground)!,
    };

    private static TestArena Scattered()
    {
        var random = RandomStream.Named(1, "rock");
        return TestArena.Drawn([.. Enumerable.Range(0, Height).Select(_ =>
            string.Concat(Enumerable.Range(0, Width).Select(_ => random.Below(8) == 0 ? '#' : '.')))]);
    }
}
