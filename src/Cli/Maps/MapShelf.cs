using System.Text;
using Infon.Cli.Terminal;
using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;
using Infon.Engine.Matches;

namespace Infon.Cli.Maps;

/// <summary>Finds maps by the words of the command line.</summary>
internal static class MapShelf
{
    /// <summary>The map of a file or of the catalogue.</summary>
    public static IArena Find(string word) => ReadFile(word);

    /// <summary>A map made for a mode and a number of bots, chosen by a seed.</summary>
    public static IArena Choose(MatchMode mode, int bots, ulong seed)
    {
        var maps = For(mode, bots);
        return maps[(int)(seed % (ulong)maps.Count)];
    }

    /// <summary>All maps made for a mode and a number of bots.</summary>
    public static IReadOnlyList<IArena> For(MatchMode mode, int bots) => [MapParser.Parse("", "x").Map!];

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
    public static string TextOf(string path)
    {
        if (Directory.Exists(path))
        {
            throw new WrongUseException($"'{path}' is a folder; give a .map file.");
        }

        if (!File.Exists(path))
        {
            throw new WrongUseException($"there is no file '{path}'.");
        }

        var length = new FileInfo(path).Length;
        return length <= 4 * MapParser.SizeBytesMax
            ? File.ReadAllText(path, Encoding.UTF8)
            : throw new WrongUseException($"{path}: the file has {length} bytes; a map has at most {MapParser.SizeBytesMax} characters.");
    }
}
