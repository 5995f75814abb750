using System.Diagnostics;
using Infon.Cli.Bots;
using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Options;

namespace Infon.Cli.Bench;

/// <summary>Measures the machines that bots run on.</summary>
internal static class Machines
{
    private const int CallsPerTick = 10_000;

    /// <summary>What it takes to make a VM with the API loaded.</summary>
    /// <param name="count">How many are made and kept at the same time.</param>
    public static VmCost NewVm(int count)
    {
        var (world, level) = new FoodField(16, 16).Open(1);
        var game = new Game(world, new GameOptions { Limits = new GameLimits(count, 256) }, level);
        var loader = BotLoaders.Lua();
        var bots = new List<IBot>(count);
        var (residentBefore, managedBefore) = (Settled(), GC.GetTotalMemory(forceFullCollection: true));
        var ms = Stopclock.WallMs(() =>
        {
            for (var i = 0; i < count; i++)
            {
                var terms = new BotTerms(game.Options.InstructionsPerTick, game.Options.BotMemoryBytes, (ulong)i);
                bots.Add(loader.Load(BenchBots.Nothing, terms, new Controls(game, i, Log: null), log: null));
            }
        });
        var managed = GC.GetTotalMemory(forceFullCollection: true) - managedBefore;
        var resident = Settled() - residentBefore;
        var counted = bots.Sum(bot => (long)bot.Usage.MemoryBytes);
        bots.ForEach(bot => bot.Dispose());
        return new VmCost(ms / count, resident / 1000.0 / count, (counted + managed) / 1000.0 / count);
    }

    /// <summary>Nanoseconds for a call of the low-level API: a loop with calls, less the same loop without.</summary>
    public static double CallNs(int ticks)
    {
        using var match = new Match(
            new MatchSpec
            {
                Mode = MatchMode.Custom,
                Arena = new FoodField(16, 16),
                Seed = 4,
                Entrants = [new Entrant("calls", BenchBots.Calls), new Entrant("silence", BenchBots.Silence)],
            },
            BotLoaders.Lua(),
            keepLogs: false);
        match.Step();
        var differences = new List<double>(ticks);
        for (var tick = 0; tick < ticks; tick++)
        {
            var start = Stopwatch.GetTimestamp();
            match.BotOf(0)!.Think([]);
            var between = Stopwatch.GetTimestamp();
            match.BotOf(1)!.Think([]);
            differences.Add((Stopwatch.GetElapsedTime(start, between) - Stopwatch.GetElapsedTime(between)).TotalNanoseconds);
        }

        return Stopclock.Median(differences) / CallsPerTick;
    }

    /// <summary>The memory of this process in bytes, after everything that can be given back was given back.</summary>
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}

/// <summary>What a VM takes.</summary>
/// <param name="Ms">Milliseconds to make it.</param>
/// <param name="ResidentKb">Kilobytes by which the process grew.</param>
/// <param name="CountedKb">Kilobytes by the allocators' own counts.</param>
internal sealed record VmCost(double Ms, double ResidentKb, double CountedKb)
{
    /// <summary>The larger of both, so that neither untouched nor uncounted memory makes it look small.</summary>
    public double Kb => Math.Max(ResidentKb, CountedKb);
}
