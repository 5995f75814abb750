using Infon.Engine.Games;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.Engine.Maps;

/// <summary>Plays a map: lays out its tiles and food, runs its spawners and chooses where creatures begin.</summary>
/// <remarks>Chance is the same for all seats: one draw of a spawner serves all its images, and the n-th creature of every seat begins on
/// corresponding tiles of the zones.</remarks>
public sealed class MapLevel : ILevel
{
    private readonly Map _map;
    private readonly int[] _dueMs;
    private readonly RandomStream _gifts;
    private readonly RandomStream[] _seatStreams;
    private readonly RandomStream _strangers;
    private readonly TilePoint[][] _zones;
    private readonly TilePoint[] _mainland;

    /// <summary>A level for one game on a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="seed">The seed of the game.</param>
    public MapLevel(Map map, ulong seed)
    {
        _map = map;
        _dueMs = new int[map.Spawners.Count];
        _gifts = RandomStream.Named(seed, "level");
        _seatStreams = [.. map.Seats.Select(_ => RandomStream.Named(seed, "spawn"))];
        _strangers = RandomStream.Named(seed, "spawn of strangers");
        _zones = CorrespondingZones(map);
        _mainland = [.. Mainland(map)];
    }

    /// <summary>A world of the map's size, in which nothing is dug yet.</summary>
    public World NewWorld() => new(_map.Width, _map.Height, _map.Hill.X, _map.Hill.Y);

    /// <inheritdoc/>
    public void Begin(Game game) => LayOut(game.World);

    /// <inheritdoc/>
    public void Tick(Game game) => Give(game.World, game.TimeMs);

    /// <inheritdoc/>
    public bool TrySpawnPoint(Game game, int player, out int x, out int y) => TrySpawnPoint(player, out x, out y);

    /// <summary>Digs and paints the tiles row by row and puts the first food on them.</summary>
    public void LayOut(World world)
    {
        for (var y = 0; y < _map.Height; y++)
        {
            for (var x = 0; x < _map.Width; x++)
            {
                if (_map.IsPlain(x, y))
                {
                    world.Dig(x, y);
                    world.AddFood(x, y, _map.FoodAt(x, y));
                }

                world.Paint(x, y, _map.PictureAt(x, y));
            }
        }
    }

    /// <summary>Gives the food that is due at a game time, at most one gift of each spawner.</summary>
    public void Give(World world, int timeMs)
    {
        for (var i = 0; i < _dueMs.Length; i++)
        {
            var spawner = _map.Spawners[i];
            if (timeMs > spawner.StartMs && timeMs >= _dueMs[i])
            {
                _dueMs[i] += spawner.IntervalMs;
                Give(world, spawner);
            }
        }
    }

    /// <summary>Chooses the centre (world units) of a tile where a creature of the player begins; false when the map has no ground.</summary>
    public bool TrySpawnPoint(int player, out int x, out int y)
    {
        var isSeated = (uint)player < (uint)_zones.Length;
        var tiles = isSeated ? _zones[player] : _mainland;
        if (tiles.Length == 0)
        {
            (x, y) = (0, 0);
            return false;
        }

        var tile = tiles[(isSeated ? _seatStreams[player] : _strangers).Below(tiles.Length)];
        (x, y) = (Tiles.Centre(tile.X), Tiles.Centre(tile.Y));
        return true;
    }

    /// <inheritdoc/>
    public ulong StateHash()
    {
        var hash = Mixed(_gifts.State, _strangers.State);
        foreach (var due in _dueMs)
        {
            hash = Mixed(hash, (uint)due);
        }

        foreach (var stream in _seatStreams)
        {
            hash = Mixed(hash, stream.State);
        }

        return hash;
    }

    private static ulong Mixed(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private void Give(World world, FoodSpawner spawner)
    {
        var right = _gifts.Below(spawner.Width);
        var down = _gifts.Below(spawner.Height);
        Span<TilePoint> given = stackalloc TilePoint[8];
        for (var i = 0; i < spawner.Places.Count; i++)
        {
            var corner = spawner.Corner(spawner.Places[i]);
            var tile = new TilePoint(corner.X + right, corner.Y + down);
            var count = 0;
            foreach (var move in _map.Symmetry.Moves())
            {
                // A tile on an axis is its own image and gets its gift once.
                var image = MapSymmetries.Image(move, tile, _map.Width, _map.Height);
                if (!given[..count].Contains(image))
                {
                    given[count++] = image;
                    world.AddFood(image.X, image.Y, spawner.Amount);
                }
            }
        }
    }

    /// <summary>The zones in such an order that tiles of the same index are images of each other where the symmetry allows it.</summary>
    private static TilePoint[][] CorrespondingZones(Map map)
    {
        var zones = new TilePoint[map.Seats.Count][];
        foreach (var seat in map.Seats)
        {
            foreach (var move in map.Symmetry.Moves())
            {
                var images = seat.Zone.Select(tile => MapSymmetries.Image(move, tile, map.Width, map.Height)).ToArray();
                var owner = map.Seats.First(other => other.Zone.Contains(images[0]));
                zones[owner.Number] ??= images;
            }
        }

        return zones;
    }

    private static IEnumerable<TilePoint> Mainland(Map map)
    {
        for (var i = 0; i < map.Width * map.Height; i++)
        {
            var tile = new TilePoint(i % map.Width, i / map.Width);
            if (map.Parts.Largest != 0 && map.Parts.Of(tile) == map.Parts.Largest)
            {
                yield return tile;
            }
        }
    }
}
