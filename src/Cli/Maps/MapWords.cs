using Infon.Engine.Maps;
using Infon.Engine.Matches;

namespace Infon.Cli.Maps;

/// <summary>What the program calls the things of a map, in the words of map files.</summary>
internal static class MapWords
{
    /// <summary>The modes a map is made for.</summary>
    public static IReadOnlyList<string> Modes(MapModes modes) =>
        [.. Enum.GetValues<MapModes>().Where(mode => mode != MapModes.None && modes.HasFlag(mode)).Select(mode => mode.ToString().ToLowerInvariant())];

    /// <summary>The kind of map that suits a kind of match.</summary>
    public static MapModes Suiting(MatchMode mode) => mode.Name switch
    {
        "1v1" => MapModes.Duel,
        "ffa5" => MapModes.Ffa5,
        "team2v2" => MapModes.Team2v2,
        "public" => MapModes.Large,
        _ => MapModes.None,
    };

    /// <summary>How a map can be turned and mirrored.</summary>
    public static string Symmetry(MapSymmetry symmetry) => symmetry switch
    {
        MapSymmetry.MirrorX => "mirror-x",
        MapSymmetry.MirrorY => "mirror-y",
        MapSymmetry.MirrorXy => "mirror-xy",
        MapSymmetry.Rotate180 => "rotate-180",
        MapSymmetry.Rotate90 => "rotate-90",
        MapSymmetry.Eightfold => "eightfold",
        _ => "none",
    };

    /// <summary>The number of players a map is made for.</summary>
    public static string Players(Map map) => map.PlayersMin == map.PlayersMax ? $"{map.PlayersMin}" : $"{map.PlayersMin}-{map.PlayersMax}";
}
