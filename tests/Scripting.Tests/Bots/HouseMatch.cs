using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;
using Infon.Engine.Matches;
using Infon.Engine.Terrain;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Bots;

/// <summary>A match between house bots, read from where they are kept.</summary>
internal sealed class HouseMatch : IDisposable
{
    private readonly Match _match;

    public HouseMatch(Map map, int ticks, ulong seed, params string[] names)
    {
        _match = new Match(
            new MatchSpec
            {
                Mode = MatchMode.Custom,
                Arena = map,
                Seed = seed,
                TicksMax = ticks,
                Entrants = [.. names.Select(name => new Entrant(name, Program(name)))],
            },
            new LuaBotLoader(null));
    }

    public static Map MapNamed(string name) => MapCatalog.Find(name) ?? throw new ArgumentException($"There is no map {name}.", nameof(name));

    public static Map Drawn(string text) =>
        MapParser.Parse(text, "drawn.map") is { Map: { } map }
            ? map
            : throw new ArgumentException(string.Join("\n", MapParser.Parse(text, "drawn.map").Problems), nameof(text));

    /// <summary>Plays to the end; the standings are in the order of the seats.</summary>
    public IReadOnlyList<Standing> Play() => [.. _match.Run().Standings.OrderBy(standing => standing.Player)];

    /// <summary>Puts fatties and runners of all players on ground tiles all over the map.</summary>
    public void AddCrowd(int creaturesEach)
    {
        var world = _match.Game.World;
        var ground = Enumerable.Range(0, world.Width * world.Height).Where(tile => world.IsPlain(tile % world.Width, tile / world.Width)).ToArray();
        for (var i = 0; i < creaturesEach * _match.Spec.Entrants.Length; i++)
        {
            var tile = ground[i * 7919 % ground.Length];
            var type = i % 3 == 0 ? CreatureType.Fatty : CreatureType.Runner;
            _match.Game.Place(
                i % _match.Spec.Entrants.Length, type, Tiles.Centre(tile % world.Width), Tiles.Centre(tile / world.Width), food: i * 37 % 6000);
        }
    }

    /// <summary>What went wrong in the program of a player, as its owner would read it.</summary>
    public IEnumerable<string> FaultsOf(int player) =>
        _match.LogOf(player)!.Lines.Where(line => line.Kind == BotLogKind.Fault).Select(line => $"tick {line.Tick}: {line.Text}");

    /// <summary>The most instructions a tick of a player took.</summary>
    public int BusiestTick(int player) => _match.LogOf(player)!.Use.Max(use => use.Instructions);

    public void Dispose() => _match.Dispose();

    private static BotProgram Program(string name) =>
        new($"{name}.lua", File.ReadAllBytes(Path.Combine(GoldenFiles.Root, "..", "..", "bots", $"{name}.lua")));
}
