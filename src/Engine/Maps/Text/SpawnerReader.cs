using System.Collections.Immutable;

namespace Infon.Engine.Maps.Text;

/// <summary>Reads the lines "spawner: ..." of the header.</summary>
internal static class SpawnerReader
{
    private const int PlacesMax = 128;
    private const string Form = "\"spawner: 12,10 radius 2 amount 60 every 1500ms from 10000ms\" or, for an area, \"spawner: 5,1 size 30x2 amount ...\"";

    private static readonly ImmutableArray<string> Properties = ["radius", "size", "amount", "every", "from"];

    public static void Read(Words words, MapSource source)
    {
        var places = new List<TilePoint>();
        do
        {
            places.Add(words.Pair(',', 0, Terrain.World.SideMax - 1, "the tile of a spawner", "12,10"));
        }
        while (words.TakeIf("and") && !words.Failed && places.Count < PlacesMax);

        var spawner = new FoodSpawner { Places = places, Radius = -1, Amount = 0, IntervalMs = 0, StartMs = -1 };
        while (!words.AtEnd && !words.Failed)
        {
            spawner = ReadProperty(words, spawner);
        }

        if (!words.Failed && (spawner.Amount == 0 || spawner.IntervalMs == 0 || spawner.StartMs < 0 || (spawner.Radius < 0) == !spawner.HasArea))
        {
            words.Fail(words.Peek, $"a spawner needs either a radius or a size, an amount, every and from, each once; write {Form}");
        }

        if (!words.Failed)
        {
            source.Draft.Spawners.Add(spawner with { Radius = Math.Max(0, spawner.Radius) });
            source.SpawnerLines.Add(words.Line);
        }
    }

    private static FoodSpawner ReadProperty(Words words, FoodSpawner spawner)
    {
        var word = words.Take();
        switch (word.Text.ToLowerInvariant())
        {
            case "radius" when spawner.Radius < 0:
                return spawner with { Radius = words.Number(0, FoodSpawner.RadiusMax, "the radius") };
            case "size" when !spawner.HasArea:
                var size = words.Pair('x', 1, Terrain.World.SideMax, "the size of the area", "30x2");
                return spawner with { AreaWidth = size.X, AreaHeight = size.Y };
            case "amount" when spawner.Amount == 0:
                return spawner with { Amount = words.Number(1, Terrain.Tiles.FoodMax, "the amount of food in a gift") };
            case "every" when spawner.IntervalMs == 0:
                return spawner with { IntervalMs = words.Number(FoodSpawner.IntervalMsMin, FoodSpawner.TimeMsMax, "the milliseconds between gifts", "ms") };
            case "from" when spawner.StartMs < 0:
                return spawner with { StartMs = words.Number(0, FoodSpawner.TimeMsMax, "the game time (milliseconds) of the start", "ms") };
            default:
                words.Fail(word, Properties.IndexOf(word.Text.ToLowerInvariant()) >= 0
                    ? $"\"{word.Text}\" is given twice; take one of the two away"
                    : $"a spawner has no \"{word.Text}\"{Vocabulary.DidYouMean(word.Text, Properties)}; write {Form}");
                return spawner;
        }
    }
}
