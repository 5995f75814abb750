using System.Text;
using Infon.Cli.Terminal;
using Infon.Engine.Maps;
using Infon.Engine.Maps.Generation;
using Infon.Engine.Maps.Text;
using Infon.Engine.Matches;

namespace Infon.Cli.Maps;

/// <summary>Finds maps by the words of the command line.</summary>
internal static class MapShelf
{
    private const string Extension = ".map";

    /// <summary>The map of a file, or of the catalogue where no such file is.</summary>
    public static Map Find(string word)
    {
        if (File.Exists(word))
        {
            return ReadFile(word);
        }

        if (MapCatalog.Find(word) is { } map)
        {
            return map;
        }

        throw new WrongUseException(word.EndsWith(Extension, StringComparison.Ordinal)
            ? $"there is no file '{word}'; the maps of the catalogue are named without {Extension}, such as '{MapCatalog.Names[0]}'."
            : $"there is no map '{word}'; there are {string.Join(", ", MapCatalog.Names)}.{WrongWords.DidYouMean(word, MapCatalog.Names)}");
    }

    /// <summary>A map made for a mode and a number of bots, chosen by a seed.</summary>
    public static Map Choose(MatchMode mode, int bots, ulong seed)
    {
        var maps = For(mode, bots);
        return maps.Count > 0 ? maps[(int)(seed % (ulong)maps.Count)] : MapGenerator.Generate(Math.Max(bots, MapGenerator.PlayersMin), seed);
    }

    /// <summary>All maps of the catalogue for a mode and a number of bots; for a crowd that no map has seats for there is none.</summary>
    public static IReadOnlyList<Map> For(MatchMode mode, int bots)
    {
        var kind = (MapWords.Suiting(mode), bots) switch
        {
            (not MapModes.None and var suiting, _) => suiting,
            (_, <= 2) => MapModes.Duel,
            (_, <= 5) => MapModes.Ffa5,
            _ => MapModes.Large,
        };
        return [.. MapCatalog.Names.Where(name => IsMadeFor(name, kind)).Select(Find).Where(map => bots <= Math.Max(map.PlayersMax, 2))];
    }

    /// <summary>Reads a map file; refuses what is not a map with the first of its problems.</summary>
    public static Map ReadFile(string path)
    {
        var reading = MapParser.Parse(TextOf(path), path);
        if (reading.Map is { } map)
        {
            return map;
        }

        var errors = reading.Problems.Where(problem => !problem.IsWarning).ToList();
        var more = errors.Count > 1 ? $" ({errors.Count - 1} more: 'infon map check {path}' shows all)" : "";
        throw new WrongUseException($"{errors[0]}{more}");
    }

    /// <summary>The text of a map file; bytes that are no UTF-8 become replacement characters, which the parser points at.</summary>
    public static string TextOf(string path) => Encoding.UTF8.GetString(InputFile.Read(path, 4 * MapParser.SizeBytesMax, $"a {Extension} file"));

    /// <summary>Whether the header of a map of the catalogue names a mode: reading all maps whole takes longer than a match needs to start.</summary>
    private static bool IsMadeFor(string name, MapModes kind)
    {
        using var lines = new StringReader(MapCatalog.TextOf(name)!);
        while (lines.ReadLine() is { } line && !line.StartsWith("map:", StringComparison.Ordinal))
        {
            if (line.StartsWith("modes:", StringComparison.Ordinal))
            {
                return line.Contains(MapWords.Modes(kind)[0], StringComparison.Ordinal);
            }
        }

        return false;
    }
}
