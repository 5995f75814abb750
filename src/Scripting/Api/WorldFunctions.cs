using System.Text;
using Infon.Engine.Terrain;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Api;

/// <summary>The functions that tell about the world, the players and the rules.</summary>
internal static unsafe class WorldFunctions
{
    [LuaFunction("player_exists(player)", "Whether a player takes part.", Arguments = ["player integer A number."], Results = ["exists boolean Whether there is such a player."], Example = "if player_exists(1) then print(player_score(1)) end")]
    public static int PlayerExists(LuaCall call) => call.Return(call.Game().PlayerAt(call.Integer(1)) is not null);

    [LuaFunction("player_score(player)", "A player's points.", Arguments = ["player integer A player."], Results = ["score integer Points."], Errors = "When there is no such player.", Example = "local lead = player_score(player_number) - player_score(1)")]
    public static int PlayerScore(LuaCall call)
    {
        var number = call.Integer(1);
        return call.Return((long)(call.Game().PlayerAt(number) ?? throw new LuaError($"there is no player {number}")).Score);
    }

    [LuaFunction("king_player()", "Who is king of the hill.", Results = ["player integer The number of the player, nil when nobody is."], Example = "local free = king_player() == nil")]
    public static int KingPlayer(LuaCall call) => call.Game().King is var king and >= 0 ? call.Return((long)king) : call.ReturnNil();

    [LuaFunction("world_size()", "The area inside the outermost ring of tiles.", Results = ["x1 integer Left.", "y1 integer Top.", "x2 integer Right.", "y2 integer Bottom."], Example = "local x1, y1, x2, y2 = world_size()")]
    public static int WorldSize(LuaCall call)
    {
        var world = call.Game().World;
        call.Push((long)Tiles.Side);
        call.Push((long)Tiles.Side);
        call.Push((Tiles.Side * (world.Width - 1L)) - 1);
        call.Push((Tiles.Side * (world.Height - 1L)) - 1);
        return 4;
    }

    [LuaFunction("get_koth_pos()", "The centre of the hill.", Results = ["x integer World units.", "y integer World units."], Example = "local x, y = get_koth_pos()")]
    public static int HillPos(LuaCall call)
    {
        var world = call.Game().World;
        call.Push((long)Tiles.Centre(world.HillX));
        call.Push((long)Tiles.Centre(world.HillY));
        return 2;
    }

    [LuaFunction("game_time()", "How long the game has lasted.", Results = ["ms integer Milliseconds; 0 in the first round."], Example = "local now = game_time()")]
    public static int GameTime(LuaCall call) => call.Return((long)call.Game().TimeMs);

    [LuaFunction("get_cpu_usage()", "How much of this round's instructions is used.", Results = ["percent integer 0 to 100."], Example = "if get_cpu_usage() > 90 then return end")]
    public static int CpuUsage(LuaCall call)
    {
        call.State->Settle(call.L);
        return call.Return(Math.Clamp(100 * call.State->Used / Math.Max(1, call.State->Used + call.State->Budget), 0, 100));
    }

    [LuaFunction("creature_get_config(name)", "A number of the rules.", Arguments = ["name string runner_, fatty_ or flyer_ and what, such as runner_speed."], Results = ["value integer Its value."], Errors = "When there is no such option.", Example = "local reach = creature_get_config(\"fatty_attack_range_runner\")")]
    public static int Config(LuaCall call)
    {
        var name = Encoding.UTF8.GetString(call.Text(1)[..Math.Min(call.Text(1).Length, 60)]);
        return call.Game().Options.Creatures.TryRead(name, out var value) ? call.Return((long)value) : throw new LuaError($"there is no creature option '{name}'");
    }
}
