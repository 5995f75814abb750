using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Scripting.Native;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Vm;

/// <summary>Programs that want to hurt: the process lives, no tick takes long, the owner is told, and a harmless bot plays on.</summary>
public sealed class HostileTests
{
    private const int Ticks = 4;

    /// <summary>Twice the time of a budget spent in an empty loop, or this: what fills its memory again and again needs about ten milliseconds.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromMilliseconds(30);

    private static readonly string Folder = GoldenFiles.PathOf("hostile");

    public static TheoryData<string> Programs => [.. Directory.GetFiles(Folder, "*.lua").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_hostile_program_hurts_only_itself(string name)
    {
        var game = Arena();
        using var run = new LuaRun(File.ReadAllBytes(Path.Combine(Folder, name + ".lua")), game);
        var events = game.Seats[0].Events.ToArray();

        var longest = Enumerable.Range(0, Ticks).Max(tick => Measure(() => run.Think(tick == 0 ? events : [])));

        longest.Should().BeLessThan(Limit);
        run.Bot.Usage.Faults.Should().BePositive();
        run.Printed.Should().NotContain(line => line.StartsWith("there is ", StringComparison.Ordinal));
        run.Bot.Usage.Instructions.Should().BeLessThan(1_500_000);
        run.Bot.Usage.MemoryPeakBytes.Should().BeLessThan(5 << 20);
        using var harmless = new LuaRun("print(1)");
        harmless.Printed.Should().Equal("1");
    }

    private static TimeSpan Limit { get; } = TwiceTheEmptyLoop();

    private static TimeSpan TwiceTheEmptyLoop()
    {
        using var run = new LuaRun("function player_think() while true do end end");
        var loop = Enumerable.Range(0, Ticks).Max(_ => Measure(() => run.Think()));
        return loop * 2 > Generous ? loop * 2 : Generous;
    }

    private static TimeSpan Measure(Action action)
    {
        var start = ThreadClock.Now;
        action();
        return TimeSpan.FromMicroseconds((ThreadClock.Now - start) / 1000.0);
    }

    private static Game Arena()
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 3, 3);
        game.Put(0, CreatureType.Fatty, 5, 3);
        game.Put(1, CreatureType.Runner, 7, 5);
        return game;
    }
}
