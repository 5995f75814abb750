using Infon.Engine.Creatures;
using Infon.Engine.Terrain;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Api;

public sealed class LowLevelApiTests
{
    [Theory]
    [InlineData("get_pos(0)", "true\t896\t640")]
    [InlineData("get_pos(1)", "true\t1408\t896")]
    [InlineData("get_health(1), get_food(1), get_type(1), get_speed(1)", "100\t7\t1\t400")]
    [InlineData("get_state(1)", "false\tcreature 1 is not yours")]
    [InlineData("get_pos(9)", "false\tthere is no living creature 9")]
    [InlineData("get_pos(-1)", "false\tthere is no living creature -1")]
    [InlineData("get_pos('x')", "false\tbad argument #1 to 'get_pos' (number expected, got string)")]
    [InlineData("get_pos()", "false\tbad argument #1 to 'get_pos' (number expected, got no value)")]
    [InlineData("get_pos('0')", "true\t896\t640")]
    [InlineData("get_distance(0, 1)", "true\t572")]
    [InlineData("get_nearest_enemy(0)", "true\t1\t1408\t896\t1\t572")]
    [InlineData("set_state(0, 9)", "false\tthere is no such state 9")]
    [InlineData("set_state(0, 4.9)", "true\ttrue")]
    [InlineData("set_path(0, 0/0, 1)", "true\tfalse")]
    [InlineData("set_path(0, 1e300, -1e300)", "true\tfalse")]
    [InlineData("set_path(0, 1000.9, '700')", "true\ttrue")]
    [InlineData("set_target(0, 0)", "true\tfalse")]
    [InlineData("set_convert(0, 3)", "true\tfalse")]
    [InlineData("suicide(0)", "true")]
    [InlineData("player_score(0)", "true\t0")]
    [InlineData("player_score(31)", "false\tthere is no player 31")]
    [InlineData("player_exists(1e9)", "true\tfalse")]
    [InlineData("king_player()", "true\tnil")]
    [InlineData("world_size()", "true\t256\t256\t2815\t2047")]
    [InlineData("get_koth_pos()", "true\t384\t384")]
    [InlineData("creature_get_config('runner_speed')", "true\t200")]
    [InlineData("creature_get_config('nonsense')", "false\tthere is no creature option 'nonsense'")]
    [InlineData("creature_config.fatty_speed", "400")]
    [InlineData("creature_exists(0), creature_exists(9), creature_player(1), player_number, game_time()", "true\tfalse\t1\t0\t0")]
    public void Functions_answer_as_the_rules_say(string call, string expected)
    {
        var game = TestArena.Room(12, 9).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 3, 2);
        game.Put(1, CreatureType.Fatty, 5, 3, food: 7);
        var source = expected.StartsWith("true", StringComparison.Ordinal) || expected.StartsWith("false", StringComparison.Ordinal)
            ? $"print(pcall(function() local function all(...) return ... end return all({call}) end))"
            : $"print({call})";

        using var run = new LuaRun(source, game);

        (run.Printed.FirstOrDefault() ?? run.Faults[0]).Replace("bot.lua:1: ", "", StringComparison.Ordinal).Should().Be(
            call.StartsWith("creature_exists", StringComparison.Ordinal) ? "true\t" + expected : expected);
    }

    [Fact]
    public void Messages_keep_eight_bytes_and_take_numbers()
    {
        var game = TestArena.Room(12, 9).Begin(players: 1);
        var id = game.Put(0, CreatureType.Runner, 3, 2);

        using var run = new LuaRun("set_message(0, 'toolongmessage') word = 1 set_message(0, 12)", game);

        var letters = new byte[8];
        var length = game.Creature(id).Message.CopyTo(letters);
        System.Text.Encoding.ASCII.GetString(letters, 0, length).Should().Be("12");
    }

    [Fact]
    public void The_used_part_of_the_budget_can_be_asked_for()
    {
        using var run = new LuaRun("function player_think() local n = 0 while get_cpu_usage() < 50 do n = n + 1 end end");

        run.Think();

        run.Faults.Should().BeEmpty();
        run.Bot.Usage.Instructions.Should().BeInRange(225_000, 227_000);
    }

    [Fact]
    public void Searches_of_others_cost_a_bot_nothing()
    {
        var game = TestArena.Drawn("###########", "#H........#", "#.#.#.#.#.#", "#.........#", "###########").Begin(players: 1);
        game.Put(0, CreatureType.Runner, 1, 1);
        using var run = new LuaRun("function player_think() set_path(0, 900, 900) print(get_cpu_usage()) end", game);
        run.Think();

        var way = new Waypoints();
        for (var limit = game.World.Paths.Work + 200_000; game.World.Paths.Work < limit;)
        {
            game.World.Paths.TryFind(400, 400, 2400, 900, way);
        }

        run.Think();

        run.Printed.Should().Equal("0", "0");
    }
}
