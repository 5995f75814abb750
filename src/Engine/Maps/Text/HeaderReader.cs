namespace Infon.Engine.Maps.Text;

/// <summary>Reads the lines "key: value" above the drawing.</summary>
internal static class HeaderReader
{
    private const int NameLengthMax = 40;
    private const string PlayersForm = "\"players: 2\" or \"players: 2-4\"";
    private const string HillForm = "\"hill: 20,14\"";
    private const string FoodForm = "\"food: * = 9000\" or \"food: 12,10 = 9000\"";
    private const string SeatForm = "\"seat: 12 = 5,6 3x3\"";

    /// <summary>Reads one line; true when the drawing begins below it.</summary>
    public static bool Read(string line, int number, MapSource source)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            source.Problems.Error(number, 1, "this line is neither \"key: value\" nor a comment (--); the drawing begins below the line \"map:\"");
            return false;
        }

        var key = line[..colon].Trim();
        var known = Vocabulary.Keys.FirstOrDefault(candidate => candidate.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            var near = Vocabulary.DidYouMean(key, Vocabulary.Keys);
            source.Problems.Error(number, 1, $"there is no key \"{Shorten(key)}\"{(near.Length > 0 ? near : $"; {Vocabulary.Usage}")}");
            return false;
        }

        if (known is not ("food" or "seat" or "spawner") && !source.KeyLines.TryAdd(known, number))
        {
            source.Problems.Error(number, 1, $"\"{known}\" is already given in line {source.KeyLines[known]}; take one of the two away");
            return false;
        }

        ReadValue(known, new Words(line[(colon + 1)..], number, colon + 2, source.Problems), line[(colon + 1)..].Trim(), source);
        return known == "map";
    }

    /// <summary>Reports keys that every map needs and this one lacks.</summary>
    public static void CheckComplete(MapSource source, int lines)
    {
        foreach (var (key, example) in new[] { ("name", "name: Green Valley"), ("players", "players: 2") })
        {
            if (!source.KeyLines.ContainsKey(key))
            {
                source.Problems.Error(1, 1, $"the line \"{key}: ...\" is missing; write for example \"{example}\"");
            }
        }

        if (!source.KeyLines.ContainsKey("map"))
        {
            source.Problems.Error(lines, 1, "the drawing is missing; write a line \"map:\" and the rows of the map below it");
        }
    }

    private static void ReadValue(string key, Words words, string value, MapSource source)
    {
        var draft = source.Draft;
        switch (key)
        {
            case "name":
                draft.Name = Title(words, value, key);
                break;
            case "author":
                draft.Author = Title(words, value, key);
                break;
            case "players":
                ReadPlayers(words, draft);
                break;
            case "modes":
                ReadModes(words, draft);
                break;
            case "symmetry":
                draft.Symmetry = OneOf(words, Vocabulary.Symmetries, key);
                break;
            case "theme":
                draft.Theme = OneOf(words, Vocabulary.Themes, key);
                break;
            case "hill":
                draft.Hill = words.Pair(',', 0, Terrain.World.SideMax - 1, "the hill", "20,14");
                words.ExpectEnd(HillForm);
                break;
            case "food":
                ReadFood(words, source);
                break;
            case "seat":
                ReadSeat(words, source);
                break;
            case "spawner":
                SpawnerReader.Read(words, source);
                break;
            default:
                source.MapLine = words.Line;
                words.ExpectEnd("the rows of the map below this line");
                break;
        }
    }

    private static string Title(Words words, string value, string key)
    {
        if (value.Length is 0 or > NameLengthMax)
        {
            words.Fail(words.Peek, $"the {key} has {value.Length} characters; write 1 to {NameLengthMax}");
        }

        return value;
    }

    private static void ReadPlayers(Words words, MapDraft draft)
    {
        var word = words.Take();
        var parts = word.Text.Split('-');
        var max = Options.GameLimits.Large.Players;
        if (parts.Length > 2 || !Words.TryNumber(parts[0], out var least) || !Words.TryNumber(parts[^1], out var most)
            || least < 1 || most < least || most > max)
        {
            words.Fail(word, $"players is written {PlayersForm}, from 1 to {max}, not \"{word.Text}\"");
            return;
        }

        (draft.PlayersMin, draft.PlayersMax) = (least, most);
        words.ExpectEnd(PlayersForm);
    }

    private static void ReadModes(Words words, MapDraft draft)
    {
        while (!words.AtEnd && !words.Failed)
        {
            draft.Modes |= OneWord(words, Vocabulary.Modes, "mode");
        }
    }

    private static T OneOf<T>(Words words, IReadOnlyList<(string Word, T Value)> known, string what)
        where T : struct
    {
        var value = OneWord(words, known, what);
        words.ExpectEnd($"one {what}");
        return value;
    }

    private static T OneWord<T>(Words words, IReadOnlyList<(string Word, T Value)> known, string what)
        where T : struct
    {
        var word = words.Take();
        foreach (var (text, value) in known)
        {
            if (text.Equals(word.Text.TrimEnd(','), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var names = known.Select(entry => entry.Word).ToList();
        words.Fail(word, $"there is no {what} \"{Shorten(word.Text)}\"{Vocabulary.DidYouMean(word.Text, names)} (known are {string.Join(", ", names)})");
        return default;
    }

    private static void ReadFood(Words words, MapSource source)
    {
        var mark = words.Peek.Text.Length == 1 ? Vocabulary.FoodMarks.IndexOf(words.Peek.Text, StringComparison.Ordinal) : -1;
        var tile = default(TilePoint);
        if (mark >= 0)
        {
            words.Take();
        }
        else
        {
            tile = words.Pair(',', 0, Terrain.World.SideMax - 1, $"a tile with food (or one of the marks {Vocabulary.FoodMarks})", "12,10");
        }

        words.Expect("=", FoodForm);
        var amount = words.Number(1, Terrain.Tiles.FoodMax, "the amount of food");
        words.ExpectEnd(FoodForm);
        if (mark < 0)
        {
            source.FoodLines.Add((tile, amount, words.Line));
        }
        else if (source.FoodOfMarks[mark] != 0)
        {
            words.Fail(words.Peek, $"the mark {Vocabulary.FoodMarks[mark]} already stands for {source.FoodOfMarks[mark]} food; use another of {Vocabulary.FoodMarks}");
        }
        else
        {
            source.FoodOfMarks[mark] = amount;
        }
    }

    private static void ReadSeat(Words words, MapSource source)
    {
        var seat = words.Number(1, Options.GameLimits.Large.Players, "the number of the seat");
        words.Expect("=", SeatForm);
        var corner = words.Pair(',', 0, Terrain.World.SideMax - 1, "the upper left tile of the zone", "5,6");
        var size = words.Pair('x', 1, Terrain.World.SideMax, "the size of the zone", "3x3");
        words.ExpectEnd(SeatForm);
        if (!words.Failed)
        {
            source.SeatLines.Add((seat - 1, corner, size, words.Line));
        }
    }

    private static string Shorten(string text) => text.Length <= NameLengthMax ? text : text[..NameLengthMax] + "...";
}
