using System.Collections.Immutable;
using System.Reflection;
using Infon.Engine.Maps.Text;

namespace Infon.Engine.Maps;

/// <summary>The maps that come with the game; the only place in the engine that reads what is packed into it.</summary>
public static class MapCatalog
{
    private const string Folder = "maps/", Extension = ".map";

    /// <summary>The names of all maps in alphabetical order, as they are given on the command line.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file of a map; null when there is no map of the name.</summary>
    public static string? TextOf(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The map of a name; null when there is none.</summary>
    public static Map? Find(string name) => TextOf(name) is { } text ? MapParser.Parse(text, name + Extension).Map : null;

    /// <summary>All maps that are made for a kind of match, in alphabetical order of their names.</summary>
    public static IReadOnlyList<Map> For(MapModes modes) =>
        [.. Names.Select(Find).OfType<Map>().Where(map => (map.Modes & modes) != MapModes.None)];
}
