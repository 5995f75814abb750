using Infon.Engine.Bots;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>Makes the table of events that player_think gets.</summary>
internal static class EventTable
{
    /// <summary>Pushes the list of events.</summary>
    public static void Push(LuaVm vm, ReadOnlySpan<BotEvent> events)
    {
        var l = vm.Main;
        LuaLibrary.CreateTable(l, events.Length, 0);
        for (var index = 0; index < events.Length; index++)
        {
            var happened = events[index];
            LuaLibrary.CreateTable(l, 0, 3);
            Set(vm, "type"u8, (int)happened.Kind);
            Set(vm, "id"u8, happened.Id);
            switch (happened.Kind)
            {
                case BotEventKind.CreatureSpawned:
                    Set(vm, "parent"u8, happened.Other);
                    break;
                case BotEventKind.CreatureKilled:
                    Set(vm, "killer"u8, happened.Other);
                    break;
                case BotEventKind.CreatureAttacked:
                    Set(vm, "attacker"u8, happened.Other);
                    break;
            }

            LuaLibrary.RawSetAt(l, -2, index + 1);
        }
    }

    private static void Set(LuaVm vm, ReadOnlySpan<byte> name, int value)
    {
        vm.PushTrusted(vm.Main, name);
        LuaLibrary.PushInteger(vm.Main, value);
        LuaLibrary.RawSet(vm.Main, -3);
    }
}
