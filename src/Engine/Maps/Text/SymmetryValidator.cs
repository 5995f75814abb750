namespace Infon.Engine.Maps.Text;

/// <summary>Checks that a map has the symmetry it declares: ground, food, hill, zones and spawners.</summary>
internal static class SymmetryValidator
{
    public static void Check(MapSource source)
    {
        var draft = source.Draft;
        var word = Vocabulary.Symmetries.WordOf(draft.Symmetry);
        if (draft.Symmetry.NeedsSquare() && draft.Width != draft.Height)
        {
            source.Problems.Error(source.LineOf("symmetry"), 1, $"only a square map can have the symmetry {word}, and this one is {draft.Width}x{draft.Height} tiles");
            return;
        }

        foreach (var move in draft.Symmetry.Moves()[1..])
        {
            var errors = source.Problems.Errors;
            CheckHill(source, move, word);
            CheckTiles(source, move, word);
            if (source.Problems.Errors == errors)
            {
                CheckZones(source, move, word);
                CheckSpawners(source, move);
            }
        }
    }

    private static void CheckHill(MapSource source, byte move, string word)
    {
        var draft = source.Draft;
        var image = MapSymmetries.Image(move, draft.Hill, draft.Width, draft.Height);
        if (image != draft.Hill)
        {
            source.ErrorAt(draft.Hill, $"under the symmetry {word} the hill would also be at {image}; put it in the middle, on a map with odd width and height");
        }
    }

    private static void CheckTiles(MapSource source, byte move, string word)
    {
        var draft = source.Draft;
        for (var index = 0; index < draft.Surfaces.Length; index++)
        {
            var image = MapSymmetries.Image(move, draft.Tile(index), draft.Width, draft.Height);
            var other = draft.Index(image);
            if (other <= index)
            {
                continue;
            }

            if ((draft.Surfaces[index] == Surface.Ground) != (draft.Surfaces[other] == Surface.Ground))
            {
                source.ErrorAt(draft.Tile(index), $"this tile and its image {image} under the symmetry {word} differ: one is ground, the other is not");
            }
            else if (draft.Food[index] != draft.Food[other])
            {
                source.ErrorAt(draft.Tile(index), $"this tile has {draft.Food[index]} food and its image {image} under the symmetry {word} has {draft.Food[other]}");
            }
        }
    }

    private static void CheckZones(MapSource source, byte move, string word)
    {
        var draft = source.Draft;
        var owner = new int[draft.Surfaces.Length];
        for (var seat = 0; seat < draft.Zones.Count; seat++)
        {
            foreach (var tile in draft.Zones[seat])
            {
                owner[draft.Index(tile)] = seat + 1;
            }
        }

        foreach (var zone in draft.Zones)
        {
            var images = zone.Select(tile => MapSymmetries.Image(move, tile, draft.Width, draft.Height)).ToList();
            var seat = owner[draft.Index(images[0])];
            var wrong = images.FindIndex(image => owner[draft.Index(image)] != seat || seat == 0 || draft.Zones[seat - 1].Count != zone.Count);
            if (wrong >= 0)
            {
                source.ErrorAt(zone[wrong], $"under the symmetry {word} the image {images[wrong]} of this tile must lie in a zone of the same shape, and does not");
            }
        }
    }

    private static void CheckSpawners(MapSource source, byte move)
    {
        for (var i = 0; i < source.Draft.Spawners.Count; i++)
        {
            var places = source.Draft.Spawners[i].Places;
            var spawner = source.Draft.Spawners[i];
            for (var j = 0; j < places.Count; j++)
            {
                var image = MapSymmetries.Image(move, spawner.Middle(places[j]), source.Draft.Width, source.Draft.Height);
                for (var k = j + 1; k < places.Count; k++)
                {
                    if (spawner.Middle(places[k]) == image)
                    {
                        source.Problems.Error(source.SpawnerLines[i], 1,
                            $"{places[k]} is the image of {places[j]} and gets the same gifts anyway; leave it out");
                    }
                }
            }
        }
    }
}
