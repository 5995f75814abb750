using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Bots;

public sealed class HighLevelApiTests
{
    [Theory]
    [InlineData("needs_api('state')", true)]
    [InlineData("needs_api \"state\"", true)]
    [InlineData("x = 1\nfunction bot()\nend", true)]
    [InlineData("needs_api('oo')\nfunction bot()\nend", false)]
    [InlineData("function Creature:main() end", false)]
    [InlineData("", false)]
    public void The_API_is_found_out_from_the_source(string source, bool isState)
    {
        using var run = new LuaRun(source + "\nprint(pcall(needs_api, 'state'))", api: BotApi.Detect);

        run.Printed[0].StartsWith("true", StringComparison.Ordinal).Should().Be(isState);
    }

    [Fact]
    public void An_endless_main_costs_its_creature_and_the_rest_of_the_round()
    {
        var game = Arena(creatures: 3);
        using var run = new LuaRun("""
            function Creature:onSpawned() end
            function Creature:main()
              if self.id == 1 then while true do end end
              print(self.id)
            end
            """, game);

        run.Think([.. game.Seats[0].Events]);
        run.Printed.Should().BeEmpty("creature 1 comes first in the order of its table");
        run.Think();

        run.Faults.Should().ContainSingle().Which.Should().StartWith("creature 1: bot.lua:3: instruction budget exceeded\nstack traceback:");
        run.Printed.Should().BeEquivalentTo("0", "2");
    }

    [Fact]
    public void A_dead_thread_keeps_its_message_until_it_is_restarted()
    {
        var game = Arena(creatures: 1);
        using var run = new LuaRun("function Creature:main() error('planned') end function onRoundEnd() print(creatures[0].message) end", game);

        run.Think([.. game.Seats[0].Events]);

        run.Printed[^1].Should().StartWith("bot.lua:1: planned\nstack traceback:");
    }

    [Fact]
    public void A_failing_callback_changes_nothing_else()
    {
        var game = Arena(creatures: 1);
        using var run = new LuaRun("function Creature:onSpawned() local x = nil + 1 end function Creature:main() print('main') end", game);

        run.Think([.. game.Seats[0].Events]);

        run.Faults.Should().ContainSingle().Which.Should().Contain("bot.lua:1: attempt to perform arithmetic");
        run.Printed.Should().Equal("main");
    }

    [Fact]
    public void Callbacks_must_not_wait()
    {
        var game = Arena(creatures: 1);
        using var run = new LuaRun("function Creature:onSpawned() self:wait_for_next_round() end", game);

        run.Think([.. game.Seats[0].Events]);

        run.Faults.Should().ContainSingle().Which.Should().Contain("in a creature's thread only");
    }

    [Fact]
    public void Creatures_in_state_style_have_variables_of_their_own()
    {
        var game = Arena(creatures: 2);
        using var run = new LuaRun("""
            function bot()
              function onSpawned() n = id * 10 global.sum = (global.sum or 0) + id end
              function onIdle() print(n, global.sum, pos()) end
            end
            """, game, api: BotApi.Detect);

        run.Think([.. game.Seats[0].Events]);
        run.Think();

        run.Faults.Should().BeEmpty();
        run.Printed.Should().BeEquivalentTo("0\t1\t384\t384", "10\t1\t640\t384");
    }

    [Fact]
    public void An_unknown_state_is_reported()
    {
        var game = Arena(creatures: 1);
        using var run = new LuaRun("function bot() function onTick() return and_start_state('nowhere') end end", game, api: BotApi.State);

        run.Think([.. game.Seats[0].Events]);

        run.Faults.Should().ContainSingle().Which.Should().Contain("there is no state 'nowhere'");
    }

    [Fact]
    public void The_menu_library_serves_the_keys()
    {
        using var run = new LuaRun("""
            dofile("menu")
            menu "Main"
              .sub "Colours"
                .add("red", function() print("it is red") end)
                .super
              .sep
              .add("about", function() print("about me") end)
            """);

        foreach (var key in (int[])[0, 1, 1, 0, 2])
        {
            run.Bot.Receive(new BotInput(BotInputKind.Key, Number: key));
        }

        run.Faults.Should().BeEmpty();
        run.Printed.Should().Contain("it is red").And.Contain("about me").And.HaveElementAt(0, "Main");
    }

    private static Game Arena(int creatures)
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        for (var number = 0; number < creatures; number++)
        {
            game.Put(0, CreatureType.Runner, 1 + number, 1);
        }

        return game;
    }
}
