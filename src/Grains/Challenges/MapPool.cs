using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Engine.Maps;

namespace Infon.Grains.Challenges;

/// <summary>The maps that matches of a format are played on.</summary>
public sealed class MapPool
{
    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> _names = new(() => [.. MatchFormats.All.Select(NamesFor)]);

    /// <summary>The names of the maps, in alphabetical order.</summary>
    public ImmutableArray<string> Of(MatchFormat format) => _names.Value[(int)format];

    private static ImmutableArray<string> NamesFor(MatchFormat format) => [.. MapCatalog.Names.Where(name => IsFor(name, ModesOf(format)))];

    private static bool IsFor(string name, MapModes modes) => MapCatalog.Find(name) is { } map && (map.Modes & modes) != MapModes.None;

    private static MapModes ModesOf(MatchFormat format) => format switch
    {
        MatchFormat.Duel => MapModes.Duel,
        MatchFormat.FreeForAll => MapModes.Ffa5,
        _ => MapModes.Team2v2,
    };
}
