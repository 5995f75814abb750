using System.Collections.Immutable;
using System.Globalization;
using Infon.Cli.Bots;
using Infon.Engine.Bots;
using Infon.Engine.Maps;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Cli.Tests.Matches;

/// <summary>Every map with house bots in the modes it is made for, pinned by the hash of the last state to the version of the rules.</summary>
public sealed class GoldenMatchesTests
{
    private const string File = "matches.csv", Header = "rules,map,mode,seed,bots,ticks,cause,hash";
    private const int LargeTicks = 300, LargeBots = 24;

    private static readonly ImmutableArray<string> Bots = ["swarm", "hunter", "breeder", "king", "grazer", "hoarder"];

    [Fact]
    public void All_outcomes_are_those_of_this_version_of_the_rules()
    {
        var specs = MapCatalog.Names.SelectMany(SpecsOf).ToList();
        var rows = new string[specs.Count];
        Parallel.For(0, specs.Count, i => rows[i] = RowOf(specs[i]));

        var actual = string.Join('\n', [Header, .. rows, ""]);

        Golden.Compare(File, actual);
    }

    private static IEnumerable<MatchSpec> SpecsOf(string name, int index)
    {
        var map = MapCatalog.Find(name)!;
        var seed = 1000ul + (ulong)index;
        foreach (var (flag, mode) in new[] { (MapModes.Duel, MatchMode.Duel), (MapModes.Ffa5, MatchMode.FreeForAll), (MapModes.Team2v2, MatchMode.Teams) })
        {
            if ((map.Modes & flag) != 0)
            {
                yield return Spec(map, mode, seed, mode.PlayersMax);
            }
        }

        yield return (map.Modes & MapModes.Large) != 0
            ? Spec(map, MatchMode.Custom, seed, LargeBots) with { TicksMax = LargeTicks, Options = new GameOptions { Limits = GameLimits.Large } }
            : Spec(map, MatchMode.Solo, seed, 1);
    }

    private static MatchSpec Spec(Map map, MatchMode mode, ulong seed, int players) => new()
    {
        Mode = mode,
        Arena = map,
        Seed = seed,
        Entrants = [.. Enumerable.Range(0, players).Select(i => EntrantOf(Bots[(i + (int)seed) % Bots.Length]))],
    };

    private static Entrant EntrantOf(string bot) => new(bot, new BotProgram($"{bot}.lua", HouseBots.Read(bot)));

    private static string RowOf(MatchSpec spec)
    {
        using var match = new Match(spec, new LuaBotLoader(deadline: null), keepLogs: false);
        var result = match.Run();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spec.RulesVersion},{spec.Arena.Name},{spec.Mode},{spec.Seed},{string.Join(' ', spec.Entrants.Select(e => e.Name))},{result.Ticks},{result.Cause},{result.StateHash:x16}");
    }
}
