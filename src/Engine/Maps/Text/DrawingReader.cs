using Infon.Engine.Terrain;

namespace Infon.Engine.Maps.Text;

/// <summary>Turns the rows below "map:" into tiles, and puts what the header places onto them.</summary>
internal static class DrawingReader
{
    private const string MarkUsage =
        "use # rock, . ground, ~ water, ^ lava, _ nothing, H the hill, 1 to 9 and a to z seats, * + % $ & @ food";

    public static void Read(MapSource source)
    {
        if (source.KeyLines.ContainsKey("map") && HasShape(source))
        {
            ReadRows(source);
            PlaceFood(source);
            PlaceSeats(source);
        }
    }

    private static bool HasShape(MapSource source)
    {
        var rows = source.Rows;
        var problems = source.Problems;
        if (rows.Count is < World.SideMin or > World.SideMax)
        {
            problems.Error(source.MapLine, 1, $"the drawing has {rows.Count} rows; a map has {World.SideMin} to {World.SideMax}");
            return false;
        }

        var width = rows[0].Row.Length;
        if (width is < World.SideMin or > World.SideMax)
        {
            problems.Error(rows[0].Line, 1, $"this row has {width} tiles; a map is {World.SideMin} to {World.SideMax} tiles wide");
            return false;
        }

        var uneven = rows.Where(row => row.Row.Length != width).ToList();
        foreach (var (row, line) in uneven)
        {
            problems.Error(line, Math.Min(row.Length, width) + 1, $"this row has {row.Length} tiles, the first one has {width}");
        }

        source.Draft.Resize(width, rows.Count);
        return uneven.Count == 0;
    }

    private static void ReadRows(MapSource source)
    {
        for (var y = 0; y < source.Draft.Height; y++)
        {
            for (var x = 0; x < source.Draft.Width; x++)
            {
                ReadMark(source, new TilePoint(x, y), source.Rows[y].Row[x]);
            }
        }
    }

    private static void ReadMark(MapSource source, TilePoint tile, char mark)
    {
        var draft = source.Draft;
        var index = draft.Index(tile);
        draft.Surfaces[index] = Vocabulary.SurfaceOf(mark) ?? Surface.Ground;
        if (Vocabulary.SeatOf(mark) is var seat and >= 0)
        {
            draft.AddToZone(seat, tile);
        }
        else if (mark == 'H')
        {
            ReadHill(source, tile);
        }
        else if (Vocabulary.FoodMarks.IndexOf(mark, StringComparison.Ordinal) is var food and >= 0)
        {
            draft.Food[index] = (ushort)source.FoodOfMarks[food];
            if (draft.Food[index] == 0)
            {
                source.ErrorAt(tile, $"the mark {mark} has no amount of food; write a line \"food: {mark} = 9000\" above the drawing");
            }
        }
        else if (Vocabulary.SurfaceOf(mark) is null)
        {
            source.ErrorAt(tile, $"\"{mark}\" is no mark of a map; {MarkUsage}");
        }
    }

    private static void ReadHill(MapSource source, TilePoint tile)
    {
        if (source.Draft.Hill.X >= 0)
        {
            source.ErrorAt(tile, $"the hill is already at {source.Draft.Hill}; a map has one hill");
        }

        source.Draft.Hill = tile;
    }

    private static void PlaceFood(MapSource source)
    {
        foreach (var (tile, amount, line) in source.FoodLines)
        {
            if (!source.Draft.IsPlain(tile))
            {
                source.Problems.Error(line, 1, $"food can only lie on ground, and {tile} is none");
            }
            else if (source.Draft.Food[source.Draft.Index(tile)] != 0)
            {
                source.Problems.Error(line, 1, $"there is already food on {tile}; give one amount only");
            }
            else
            {
                source.Draft.Food[source.Draft.Index(tile)] = (ushort)amount;
            }
        }
    }

    private static void PlaceSeats(MapSource source)
    {
        foreach (var (seat, corner, size, line) in source.SeatLines)
        {
            for (var i = 0; i < size.X * size.Y; i++)
            {
                var tile = new TilePoint(corner.X + (i % size.X), corner.Y + (i / size.X));
                if (!source.Draft.IsPlain(tile))
                {
                    source.Problems.Error(line, 1, $"the zone of seat {seat + 1} covers {tile}, which is not ground");
                    break;
                }

                source.Draft.AddToZone(seat, tile);
            }
        }
    }
}
