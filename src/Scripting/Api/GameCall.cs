using System.Runtime.CompilerServices;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Scripting.Bots;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Api;

/// <summary>What the game's functions share: whose call it is, and whom it is about.</summary>
internal static class GameCall
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LuaBot Bot(this LuaCall call) => Unsafe.As<LuaBot>(call.Vm.Host)!;

    public static Game Game(this LuaCall call) => call.Bot().Controls.Game;

    /// <summary>The slot of a living creature given by id; an error when there is none.</summary>
    public static int Slot(this LuaCall call, int argument)
    {
        var id = call.Integer(argument);
        var slot = call.Game().Creatures.SlotOf(id);
        return slot >= 0 ? slot : throw NoSuchCreature(id);
    }

    /// <summary>A living creature given by id, of anybody.</summary>
    public static ref readonly Creature Anybody(this LuaCall call, int argument) => ref call.Game().Creatures[call.Slot(argument)];

    /// <summary>A living creature of the caller given by id.</summary>
    public static ref readonly Creature Own(this LuaCall call, int argument)
    {
        ref readonly var creature = ref call.Anybody(argument);
        if (creature.Player != call.Bot().Controls.Player)
        {
            throw NotYours(creature.Id);
        }

        return ref creature;
    }

    /// <summary>Carries out a command; true and false are answers, everything else is an error.</summary>
    public static bool Order(this LuaCall call, in Command command)
    {
        var bot = call.Bot();
        bot.ChargeCommand(call);
        return bot.Controls.Execute(command) switch
        {
            CommandReply.Done => true,
            CommandReply.Refused => false,
            CommandReply.NotYours => throw NotYours(command.CreatureId),
            CommandReply.NoSuchState => throw new LuaError($"there is no such state {command.A}"),
            _ => throw NoSuchCreature(command.CreatureId),
        };
    }

    private static LuaError NoSuchCreature(int id) => new($"there is no living creature {id}");

    private static LuaError NotYours(int id) => new($"creature {id} is not yours");
}
