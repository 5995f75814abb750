using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Bots;

/// <summary>What reaches a running program from outside.</summary>
public sealed class LiveCodeTests
{
    [Fact]
    public void An_uploaded_main_is_used_from_the_next_round_on()
    {
        using var run = Spawned("function Creature:main() print('old') end");
        run.Think();

        run.Bot.Receive(Input(BotInputKind.Upload, "function Creature:main() print('new') end"));
        run.Think();

        run.Printed.Should().Equal("creature 0 spawned", "old", "old", "new");
    }

    [Fact]
    public void An_upload_that_does_not_compile_changes_nothing()
    {
        using var run = Spawned("function Creature:main() print('old') end");

        run.Bot.Receive(Input(BotInputKind.Upload, "function Creature:main( print('new') end"));
        run.Think();

        run.Faults.Should().ContainSingle().Which.Should().StartWith("bot.lua:1:");
        run.Printed[^1].Should().Be("old");
    }

    [Fact]
    public void Lines_and_keys_call_the_program()
    {
        using var run = new LuaRun("function onCommand(line) print('line', line) end function onInput3() print('three') end");

        run.Bot.Receive(Input(BotInputKind.CommandLine, "hello"));
        run.Bot.Receive(new BotInput(BotInputKind.Key, Number: 3));
        run.Bot.Receive(new BotInput(BotInputKind.Key, Number: 4));

        run.Printed.Should().Equal("line\thello", "three");
        run.Log.Lines[^1].Text.Should().Be("the program has no function onInput4");
    }

    [Fact]
    public void A_restart_begins_the_threads_anew()
    {
        using var run = Spawned("function Creature:onRestart() print('restart') end function Creature:main() print('main') self:sleep(100000) end");
        run.Think();

        run.Bot.Receive(new BotInput(BotInputKind.Restart));
        run.Think();

        run.Printed.Should().Equal("creature 0 spawned", "restart", "main", "restart", "main");
    }

    [Fact]
    public void The_info_tells_what_creatures_do()
    {
        using var run = Spawned("function Creature:main() error('oops') end");

        run.Bot.Receive(new BotInput(BotInputKind.Info));

        run.Printed.Should().Contain(line => line.StartsWith("creature 0, state 0: bot.lua:1: oops", StringComparison.Ordinal));
    }

    [Fact]
    public void Code_from_outside_has_a_budget_of_its_own()
    {
        using var run = new LuaRun("function player_think() while true do end end");
        run.Think();

        run.Bot.Receive(Input(BotInputKind.Upload, "function player_think() print('free again') end"));
        run.Think();

        run.Printed.Should().Equal("free again");
    }

    [Fact]
    public void An_allowance_changes_the_budget()
    {
        using var run = new LuaRun("function player_think() while true do end end");

        run.Bot.Receive(new BotInput(BotInputKind.Allowance, Number: 5000));
        run.Think();

        run.Bot.Usage.Instructions.Should().BeInRange(5000, 5400);
    }

    [Fact]
    public void A_program_that_the_clock_stopped_stops_at_the_same_instruction_when_it_is_played_again()
    {
        const string source = "n = 0 function player_think() n = n + 1 print(n) while true do local s = n .. 'x' end end";
        using var live = new LuaRun(source, instructions: int.MaxValue, deadline: TimeSpan.FromMilliseconds(3));
        live.Think();
        var usage = live.Bot.Usage;
        usage.StoppedAfter.Should().BePositive();
        using var again = new LuaRun(source, instructions: int.MaxValue);
        again.Bot.Receive(new BotInput(BotInputKind.Stop, Number: usage.StoppedAfter));
        again.Think();

        again.Bot.Usage.Instructions.Should().Be(usage.Instructions);
        again.Bot.Usage.StoppedAfter.Should().Be(0);
        again.Think();
        again.Printed.Should().Equal("1");
    }

    [Fact]
    public void A_dump_shows_the_tables_of_the_creatures()
    {
        using var run = Spawned("function Creature:onSpawned() self.goal = { x = 5, name = 'hill' } end");

        run.Bot.DumpCreatures().Should().Contain("0 = \n").And.Contain("goal = \n").And.Contain("x = 5").And.Contain("name = hill");
    }

    private static LuaRun Spawned(string source)
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 3, 3);
        var run = new LuaRun(source, game);
        run.Think([.. game.Seats[0].Events]);
        return run;
    }

    private static BotInput Input(BotInputKind kind, string text) => new(kind, Encoding.UTF8.GetBytes(text));
}
