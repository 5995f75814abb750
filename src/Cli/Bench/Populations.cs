using System.Diagnostics;
using Infon.Cli.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.Engine.Options;

namespace Infon.Cli.Bench;

/// <summary>Measures matches of many creatures.</summary>
internal static class Populations
{
    private const int Width = 64, Height = 46;

    /// <summary>Microseconds of processor time per creature and tick while so many players breed.</summary>
    public static double BreedersUs(int players, int ticks)
    {
        using var match = Breeders(players, seed: 1);
        var creatureTicks = 0L;
        var start = Stopclock.Processor;
        for (var tick = 0; tick < ticks; tick++)
        {
            match.Step();
            creatureTicks += match.Game.Creatures.Count;
        }

        return (Stopclock.Processor - start).TotalMicroseconds / Math.Max(creatureTicks, 1);
    }

    /// <summary>Managed bytes allocated per tick after everything has been allocated that grows.</summary>
    public static double AllocatedBytesPerTick(int warmUpTicks, int ticks)
    {
        using var match = Breeders(players: 10, seed: 2);
        for (var tick = 0; tick < warmUpTicks; tick++)
        {
            match.Step();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var tick = 0; tick < ticks; tick++)
        {
            match.Step();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)ticks;
    }

    /// <summary>The milliseconds that 99 % of the ticks of a hundred bots with about 2000 creatures do not exceed.</summary>
    public static (double P99Ms, double Creatures) CrowdTick(int warmUpTicks, int ticks)
    {
        const int players = 100, creaturesEach = 20;
        using var match = NewMatch(players, new FoodField(200, 150), new GameLimits(GameLimits.Large.Players, players * creaturesEach), seed: 3);
        Populate(match, players, creaturesEach);
        var times = new List<double>(ticks);
        var creatures = 0L;
        for (var tick = 0; tick < warmUpTicks + ticks; tick++)
        {
            var start = Stopwatch.GetTimestamp();
            match.Step();
            if (tick >= warmUpTicks)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                creatures += match.Game.Creatures.Count;
            }
        }

        return (Stopclock.Quantile(times, 0.99), creatures / (double)ticks);
    }

    private static void Populate(Match match, int players, int creaturesEach)
    {
        var (_, level) = match.Spec.Arena.Open(match.Spec.Seed + 1);
        for (var i = 0; i < players * creaturesEach; i++)
        {
            if (match.Game.PlayerAt(i % players)!.CreatureCount < creaturesEach && level.TrySpawnPoint(match.Game, i % players, out var x, out var y))
            {
                match.Game.Place(i % players, i % 3 == 0 ? CreatureType.Fatty : CreatureType.Runner, x, y);
            }
        }
    }

    private static Match Breeders(int players, ulong seed) => NewMatch(players, new FoodField(Width, Height), GameLimits.Classic, seed);

    private static Match NewMatch(int players, FoodField arena, GameLimits limits, ulong seed) => new(
        new MatchSpec
        {
            Mode = MatchMode.Custom,
            Arena = arena,
            Seed = seed,
            Entrants = [.. Enumerable.Range(0, players).Select(player => new Entrant($"breeder-{player}", BenchBots.Breeder))],
            Options = new GameOptions { Limits = limits },
        },
        BotLoaders.Lua(),
        keepLogs: false);
}
