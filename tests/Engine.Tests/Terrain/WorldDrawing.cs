using Infon.Engine.Randomness;
using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

/// <summary>Worlds drawn row by row, '#' for solid tiles, or at random.</summary>
internal static class WorldDrawing
{
    public static World Of(params IReadOnlyList<string> rows)
    {
        var world = new World(rows[0].Length, rows.Count, 1, 1);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x] != '#')
                {
                    world.Dig(x, y);
                }
            }
        }

        return world;
    }

    /// <summary>A world in which about one tile in <paramref name="wallOneIn"/> stays solid, dug row by row or in random order.</summary>
    public static World AtRandom(RandomStream random, int width, int height, int wallOneIn, bool shuffled)
    {
        var tiles = Enumerable.Range(0, width * height).ToArray();
        for (var i = tiles.Length - 1; shuffled && i > 0; i--)
        {
            var j = random.Below(i + 1);
            (tiles[i], tiles[j]) = (tiles[j], tiles[i]);
        }

        var world = new World(width, height, 1, 1);
        foreach (var tile in tiles.Where(_ => random.Below(wallOneIn) != 0))
        {
            world.Dig(tile % width, tile / width);
        }

        return world;
    }
}
