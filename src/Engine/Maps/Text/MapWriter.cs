using System.Globalization;
using System.Text;

namespace Infon.Engine.Maps.Text;

/// <summary>Writes maps as files, the same map always in the same way.</summary>
public static class MapWriter
{
    private const char CoveredFood = '\0';

    /// <summary>The whole file.</summary>
    public static string Write(Map map)
    {
        var amounts = MarkedAmounts(map);
        var text = new StringBuilder();
        WriteFacts(map, text);
        WriteFood(map, amounts, text);
        WriteZones(map, text);
        foreach (var spawner in map.Spawners)
        {
            WriteSpawner(spawner, text);
        }

        text.Append("map:\n").Append(Draw(map));
        return text.ToString();
    }

    /// <summary>The drawing alone, a line for each row of tiles.</summary>
    public static string Draw(Map map)
    {
        var amounts = MarkedAmounts(map);
        var seatOf = SeatsOfTiles(map);
        var text = new StringBuilder((map.Width + 1) * map.Height);
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                text.Append(Mark(map, x, y, seatOf[(y * map.Width) + x], amounts));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void WriteFacts(Map map, StringBuilder text)
    {
        Line(text, "name", map.Name);
        if (map.Author.Length > 0)
        {
            Line(text, "author", map.Author);
        }

        Line(text, "players", map.PlayersMin == map.PlayersMax ? $"{map.PlayersMax}" : $"{map.PlayersMin}-{map.PlayersMax}");
        if (map.Modes != MapModes.None)
        {
            Line(text, "modes", string.Join(", ", Vocabulary.Modes.Where(mode => map.Modes.HasFlag(mode.Value)).Select(mode => mode.Word)));
        }

        Line(text, "symmetry", Vocabulary.Symmetries.WordOf(map.Symmetry));
        Line(text, "theme", Vocabulary.Themes.WordOf(map.Theme));
        if (!HillIsDrawn(map, SeatsOfTiles(map)))
        {
            Line(text, "hill", map.Hill.ToString());
        }
    }

    private static void WriteFood(Map map, int[] amounts, StringBuilder text)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            Line(text, "food", $"{Vocabulary.FoodMarks[i]} = {amounts[i]}");
        }

        var seatOf = SeatsOfTiles(map);
        for (var i = 0; i < map.Width * map.Height; i++)
        {
            var tile = new TilePoint(i % map.Width, i / map.Width);
            var food = map.FoodAt(tile.X, tile.Y);
            if (food > 0 && amounts.Contains(food) && Mark(map, tile.X, tile.Y, seatOf[i], amounts) == FoodMark(food, amounts))
            {
                continue;
            }

            if (food > 0)
            {
                Line(text, "food", $"{tile} = {food}");
            }
        }
    }

    private static void WriteZones(Map map, StringBuilder text)
    {
        foreach (var seat in map.Seats.Skip(Vocabulary.MarkedSeats))
        {
            int i = 0;
            while (i < seat.Zone.Count)
            {
                var corner = seat.Zone[i];
                var width = 1;
                while (i + width < seat.Zone.Count && seat.Zone[i + width] == new TilePoint(corner.X + width, corner.Y))
                {
                    width++;
                }

                var isBlock = i == 0 && seat.Zone.Count % width == 0
                    && seat.Zone.Select((tile, n) => tile == new TilePoint(corner.X + (n % width), corner.Y + (n / width))).All(fits => fits);
                var height = isBlock ? seat.Zone.Count / width : 1;
                Line(text, "seat", $"{seat.Number + 1} = {corner} {width}x{height}");
                i += width * height;
            }
        }
    }

    private static void WriteSpawner(FoodSpawner spawner, StringBuilder text)
    {
        var shape = spawner.HasArea ? $"size {spawner.AreaWidth}x{spawner.AreaHeight}" : $"radius {spawner.Radius}";
        Line(text, "spawner", $"{string.Join(" and ", spawner.Places)} {shape} amount {spawner.Amount} every {spawner.IntervalMs}ms from {spawner.StartMs}ms");
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");

    /// <summary>The amounts that get a mark: those on the most tiles, the larger first.</summary>
    private static int[] MarkedAmounts(Map map)
    {
        var seatOf = SeatsOfTiles(map);
        return
        [
            .. Enumerable.Range(0, map.Width * map.Height)
                .Where(i => seatOf[i] < 0)
                .Select(i => map.FoodAt(i % map.Width, i / map.Width))
                .Where(food => food > 0)
                .GroupBy(food => food)
                .OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Key)
                .Take(Vocabulary.FoodMarks.Length)
                .Select(group => group.Key)
                .OrderDescending(),
        ];
    }

    private static char Mark(Map map, int x, int y, int seat, int[] amounts)
    {
        if (seat >= 0)
        {
            return Vocabulary.SeatMark(seat);
        }

        if (map.Hill == new TilePoint(x, y) && map.IsPlain(x, y))
        {
            return 'H';
        }

        var mark = FoodMark(map.FoodAt(x, y), amounts);
        return mark != CoveredFood ? mark : Vocabulary.SurfaceMark(map.SurfaceAt(x, y));
    }

    private static char FoodMark(int food, int[] amounts)
    {
        var mark = Array.IndexOf(amounts, food);
        return mark < 0 ? CoveredFood : Vocabulary.FoodMarks[mark];
    }

    private static bool HillIsDrawn(Map map, int[] seatOf) =>
        map.IsPlain(map.Hill.X, map.Hill.Y) && seatOf[(map.Hill.Y * map.Width) + map.Hill.X] < 0;

    /// <summary>The seat whose mark a tile shows, counted from 0; -1 for the others.</summary>
    private static int[] SeatsOfTiles(Map map)
    {
        var seatOf = new int[map.Width * map.Height];
        Array.Fill(seatOf, -1);
        foreach (var seat in map.Seats.Take(Vocabulary.MarkedSeats))
        {
            foreach (var tile in seat.Zone)
            {
                seatOf[(tile.Y * map.Width) + tile.X] = seat.Number;
            }
        }

        return seatOf;
    }
}
