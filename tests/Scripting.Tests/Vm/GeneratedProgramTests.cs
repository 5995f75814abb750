using System.Globalization;
using Infon.Engine.Creatures;
using Infon.Scripting.Native;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Vm;

public sealed class GeneratedProgramTests
{
    /// <summary>INFON_GENERATED_PROGRAMS asks for more than the few that each run of the tests tries.</summary>
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("INFON_GENERATED_PROGRAMS") ?? "120", CultureInfo.InvariantCulture);

    private static readonly ulong First = ulong.Parse(Environment.GetEnvironmentVariable("INFON_GENERATED_FIRST") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Random_programs_hurt_nobody_while_garbage_is_collected()
    {
        using var stop = new CancellationTokenSource();
        var collector = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                await Task.Yield();
            }
        });
        var workers = Enumerable.Range(0, 2).Select(worker => Task.Run(() =>
        {
            for (var seed = First + (ulong)worker; seed < First + (ulong)Count; seed += 2)
            {
                Play(seed);
            }
        })).ToArray();

        await Task.WhenAll(workers);
        await stop.CancelAsync();
        await collector;

        using var after = new LuaRun("print(1)");
        after.Printed.Should().Equal("1");
    }

    private static void Play(ulong seed)
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 3, 3);
        game.Put(1, CreatureType.Runner, 7, 5);
        var source = new ProgramGenerator(seed).Write();
        using var run = new LuaRun(source, game, seed: seed);
        for (var tick = 0; tick < 3; tick++)
        {
            var begun = ThreadClock.Now;
            run.Think();
            var milliseconds = (ThreadClock.Now - begun) / 1_000_000;
            milliseconds.Should().BeLessThan(150, "seed {0} must end in time", seed);
            run.Bot.Usage.MemoryPeakBytes.Should().BeLessThan(8 << 20, "seed {0} must stay small", seed);
        }
    }
}
