using Infon.Engine.Numbers;
using Infon.Engine.Terrain;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Api;

/// <summary>The functions that tell about creatures.</summary>
internal static class CreatureFunctions
{
    private const string Dead = "When the creature is dead.", NotOwn = "When the creature is dead or somebody else's.";

    [LuaFunction("get_state(id)", "What an own creature does.", Arguments = ["id integer An own creature."], Results = ["state integer One of the CREATURE_ constants."], Errors = NotOwn, Example = "if get_state(id) == CREATURE_IDLE then set_state(id, CREATURE_EAT) end")]
    public static int State(LuaCall call) => call.Return((long)call.Own(1).State);

    [LuaFunction("get_tile_food(id)", "The food on the tile below an own creature.", Arguments = ["id integer An own creature."], Results = ["food integer Food, 0 to 9999."], Errors = NotOwn, Example = "local food = get_tile_food(id)")]
    public static int TileFood(LuaCall call)
    {
        ref readonly var creature = ref call.Own(1);
        return call.Return((long)call.Game().World.FoodAt(Tiles.Of(creature.X), Tiles.Of(creature.Y)));
    }

    [LuaFunction("get_tile_type(id)", "The type of the tile below an own creature.", Arguments = ["id integer An own creature."], Results = ["kind integer TILE_SOLID or TILE_PLAIN."], Errors = NotOwn, Example = "local over_wall = get_tile_type(id) == TILE_SOLID")]
    public static int TileType(LuaCall call)
    {
        ref readonly var creature = ref call.Own(1);
        return call.Return(call.Game().World.IsPlain(Tiles.Of(creature.X), Tiles.Of(creature.Y)) ? 1L : 0L);
    }

    [LuaFunction("get_max_food(id)", "How much food an own creature can carry.", Arguments = ["id integer An own creature."], Results = ["food integer Food."], Errors = NotOwn, Example = "local room = get_max_food(id) - get_food(id)")]
    public static int MaxFood(LuaCall call) => call.Return((long)call.Game().FoodMaxOf(call.Own(1).Type));

    [LuaFunction("get_pos(id)", "Where a creature is.", Arguments = ["id integer Any creature."], Results = ["x integer World units.", "y integer World units."], Errors = Dead, Example = "local x, y = get_pos(id)")]
    public static int Pos(LuaCall call)
    {
        ref readonly var creature = ref call.Anybody(1);
        call.Push((long)creature.X);
        call.Push((long)creature.Y);
        return 2;
    }

    [LuaFunction("get_type(id)", "What a creature is.", Arguments = ["id integer Any creature."], Results = ["kind integer 0 runner, 1 fatty, 2 flyer."], Errors = Dead, Example = "if get_type(enemy) == 1 then flee() end")]
    public static int Type(LuaCall call) => call.Return((long)call.Anybody(1).Type);

    [LuaFunction("get_food(id)", "How much food a creature carries.", Arguments = ["id integer Any creature."], Results = ["food integer Food."], Errors = Dead, Example = "local food = get_food(id)")]
    public static int Food(LuaCall call) => call.Return((long)call.Anybody(1).Food);

    [LuaFunction("get_health(id)", "How healthy a creature is.", Arguments = ["id integer Any creature."], Results = ["percent integer Percent of its maximum, cut; 0 is possible while it lives."], Errors = Dead, Example = "if get_health(id) < 20 then set_state(id, CREATURE_HEAL) end")]
    public static int Health(LuaCall call)
    {
        ref readonly var creature = ref call.Anybody(1);
        return call.Return(100L * creature.Health / call.Game().HealthMaxOf(creature.Type));
    }

    [LuaFunction("get_speed(id)", "How fast a creature is now.", Arguments = ["id integer Any creature."], Results = ["speed integer World units per second."], Errors = Dead, Example = "local speed = get_speed(id)")]
    public static int Speed(LuaCall call) => call.Return((long)call.Game().SpeedOf(call.Slot(1)));

    [LuaFunction("get_distance(id, other)", "How far two creatures are from each other.", Arguments = ["id integer Any creature.", "other integer Any creature."], Results = ["distance integer World units, cut."], Errors = "When one of them is dead.", Example = "local d = get_distance(id, enemy)")]
    public static int Distance(LuaCall call)
    {
        ref readonly var one = ref call.Anybody(1);
        ref readonly var other = ref call.Anybody(2);
        return call.Return((long)IntegerRoot.Distance(one.X, one.Y, other.X, other.Y));
    }

    [LuaFunction("get_nearest_enemy(id)", "The enemy nearest to a creature; enemies are those its owner fights.", Arguments = ["id integer Any creature."],
        Results = ["enemy integer Its id; nothing at all when there is no enemy.", "x integer Its position.", "y integer Its position.", "player integer Whose it is.", "distance integer How far it is."], Errors = Dead,
        Example = "local enemy, x, y, player, distance = get_nearest_enemy(id)")]
    public static int NearestEnemy(LuaCall call)
    {
        var game = call.Game();
        var slot = call.Slot(1);
        call.Bot().ChargeNeighbours(call);
        if (!game.TryNearestEnemy(slot, out var enemySlot, out var distance))
        {
            return LuaCall.Nothing();
        }

        ref readonly var enemy = ref game.Creatures[enemySlot];
        call.Push((long)enemy.Id);
        call.Push((long)enemy.X);
        call.Push((long)enemy.Y);
        call.Push((long)enemy.Player);
        call.Push((long)distance);
        return 5;
    }

    [LuaFunction("creature_exists(id)", "Whether a creature lives.", Arguments = ["id integer An id."], Results = ["exists boolean Whether it lives."], Example = "if not creature_exists(enemy) then enemy = nil end")]
    public static int Exists(LuaCall call) => call.Return(call.Game().Creatures.SlotOf(call.Integer(1)) >= 0);

    [LuaFunction("creature_player(id)", "Whose creature it is.", Arguments = ["id integer Any creature."], Results = ["player integer The number of its player."], Errors = Dead, Example = "local mine = creature_player(id) == player_number")]
    public static int Player(LuaCall call) => call.Return((long)call.Anybody(1).Player);
}
