using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Scripting.Native;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Vm;

/// <summary>Programs that want to hurt: the process lives, no tick takes long, the owner is told, and a harmless bot plays on.</summary>
[Collection(nameof(Measured))]
public sealed class HostileTests
{
    private const int Ticks = 4;

    /// <summary>How much longer than a budget spent in an empty loop a tick may take.</summary>
    private const int TimesTheEmptyLoop = 2;

    /// <summary>A program does the same in every run, so the shortest of some runs is what its ticks take; more runs are made while that seems too long.</summary>
    private const int RunsMin = 3, RunsMax = 60;

    private static readonly string Folder = GoldenFiles.PathOf("hostile");

    public static TheoryData<string> Programs => [.. Directory.GetFiles(Folder, "*.lua").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_hostile_program_hurts_only_itself(string name)
    {
        var game = Arena();
        using var run = Open(name, game);

        _ = Play(run);

        run.Bot.Usage.Faults.Should().BePositive();
        run.Printed.Should().NotContain(line => line.StartsWith("there is ", StringComparison.Ordinal));
        run.Bot.Usage.Instructions.Should().BeLessThan(1_500_000);
        run.Bot.Usage.MemoryPeakBytes.Should().BeLessThan(5 << 20);
        using var harmless = new LuaRun("print(1)");
        harmless.Printed.Should().Equal("1");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void No_tick_takes_twice_as_long_as_a_budget_spent_in_an_empty_loop(string name)
    {
        Slowness(() => Open(name, Arena())).Should().BeLessThan(TimesTheEmptyLoop);
    }

    [Fact]
    public void What_takes_longer_than_a_budget_is_noticed()
    {
        Slowness(() => new LuaRun("function player_think() while true do end end", instructions: 1_000_000)).Should().BeGreaterThan(TimesTheEmptyLoop);
    }

    /// <summary>The longest tick of a program in empty loops that were run beside it.</summary>
    private static double Slowness(Func<LuaRun> open)
    {
        var (ticks, loop) = (Enumerable.Repeat(long.MaxValue, Ticks).ToArray(), long.MaxValue);
        for (var runs = 0; runs < RunsMin || (runs < RunsMax && ticks.Max() >= loop * TimesTheEmptyLoop); runs++)
        {
            using var empty = new LuaRun("function player_think() while true do end end");
            using var run = open();
            loop = Math.Min(loop, Play(empty).Min());
            ticks = [.. ticks.Zip(Play(run), Math.Min)];
        }

        return ticks.Max() / (double)loop;
    }

    /// <summary>The processor time of each tick in nanoseconds.</summary>
    private static long[] Play(LuaRun run)
    {
        var times = new long[Ticks];
        var events = run.Game.Seats[0].Events.ToArray();
        for (var tick = 0; tick < Ticks; tick++)
        {
            var start = ThreadClock.Now;
            run.Think(tick == 0 ? events : []);
            times[tick] = ThreadClock.Now - start;
        }

        return times;
    }

    private static LuaRun Open(string name, Game game) => new(File.ReadAllBytes(Path.Combine(Folder, name + ".lua")), game);

    private static Game Arena()
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 3, 3);
        game.Put(0, CreatureType.Fatty, 5, 3);
        game.Put(1, CreatureType.Runner, 7, 5);
        return game;
    }
}
