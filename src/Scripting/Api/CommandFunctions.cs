using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Api;

/// <summary>The functions by which a program commands its creatures.</summary>
internal static class CommandFunctions
{
    private const string NotOwn = "When the creature is dead or somebody else's.";

    [LuaFunction("suicide(id)", "Kills an own creature when its turn comes; all its food stays on the tile.", Arguments = ["id integer An own creature."], Errors = NotOwn, Example = "suicide(id)")]
    public static int Suicide(LuaCall call)
    {
        _ = call.Order(new Command(CommandKind.Suicide, call.Integer(1)));
        return LuaCall.Nothing();
    }

    [LuaFunction("set_path(id, x, y)", "Plans a way for an own creature; it walks it in the state CREATURE_WALK.", Arguments = ["id integer An own creature.", "x integer World units.", "y integer World units."],
        Results = ["found boolean Whether there is a way; if not, the old one stays."], Errors = NotOwn, Example = "if set_path(id, x, y) then set_state(id, CREATURE_WALK) end")]
    public static int SetPath(LuaCall call)
    {
        var found = call.Order(new Command(CommandKind.SetPath, call.Integer(1), call.Integer(2), call.Integer(3)));
        call.Bot().ChargeSearch(call);
        return call.Return(found);
    }

    [LuaFunction("set_state(id, state)", "Makes an own creature do something.", Arguments = ["id integer An own creature.", "state integer CREATURE_IDLE, CREATURE_WALK, CREATURE_HEAL, CREATURE_EAT, CREATURE_ATTACK, CREATURE_CONVERT, CREATURE_SPAWN or CREATURE_FEED."],
        Results = ["done boolean Whether the state's condition holds; true as well when it is in that state."], Errors = "When the creature is dead or somebody else's, or there is no such state.", Example = "set_state(id, CREATURE_EAT)")]
    public static int SetState(LuaCall call) => call.Return(call.Order(new Command(CommandKind.SetState, call.Integer(1), call.Integer(2))));

    [LuaFunction("set_target(id, other)", "Chooses whom an own creature attacks or feeds.", Arguments = ["id integer An own creature.", "other integer Any creature."],
        Results = ["chosen boolean False when there is no such creature or it is itself."], Errors = NotOwn, Example = "if set_target(id, enemy) then set_state(id, CREATURE_ATTACK) end")]
    public static int SetTarget(LuaCall call) => call.Return(call.Order(new Command(CommandKind.SetTarget, call.Integer(1), call.Integer(2))));

    [LuaFunction("set_convert(id, kind)", "Chooses what an own creature converts to.", Arguments = ["id integer An own creature.", "kind integer 0 runner, 1 fatty, 2 flyer."],
        Results = ["chosen boolean False when that is impossible."], Errors = NotOwn, Example = "if set_convert(id, 1) then set_state(id, CREATURE_CONVERT) end")]
    public static int SetConvert(LuaCall call) => call.Return(call.Order(new Command(CommandKind.SetConvert, call.Integer(1), call.Integer(2))));

    [LuaFunction("set_message(id, text)", "Shows a word over an own creature's head.", Arguments = ["id integer An own creature.", "text string Its first eight bytes are shown."], Errors = NotOwn, Example = "set_message(id, \"food!\")")]
    public static int SetMessage(LuaCall call)
    {
        _ = call.Order(new Command(CommandKind.SetMessage, call.Integer(1), Message: CreatureMessage.Of(call.Text(2))));
        return LuaCall.Nothing();
    }
}
