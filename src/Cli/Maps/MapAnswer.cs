using Infon.Engine.Maps;

namespace Infon.Cli.Maps;

/// <summary>The maps of the catalogue, as JSON; see docs/cli.md.</summary>
internal sealed record MapListAnswer(IReadOnlyList<MapAnswer> Maps);

/// <summary>What a map is, as JSON; see docs/cli.md.</summary>
internal sealed record MapAnswer(
    string? Id, string Name, string Author, int PlayersMin, int PlayersMax, IReadOnlyList<string> Modes, string Symmetry, int Width, int Height, int Seats, string Hash, string? Text)
{
    public static MapAnswer Of(Map map, bool withText) => new(
        Id: null,
        map.Name,
        map.Author,
        map.PlayersMin,
        map.PlayersMax,
        MapWords.Modes(map.Modes),
        MapWords.Symmetry(map.Symmetry),
        map.Width,
        map.Height,
        map.Seats.Count,
        map.Hash,
        withText ? map.Text : null);
}
