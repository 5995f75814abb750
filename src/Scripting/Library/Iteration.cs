using System.Runtime.InteropServices;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>Walking through tables: next, pairs, ipairs.</summary>
/// <remarks>A step reads the table itself and remembers where it was, so that each further step costs the same; starting anew in the
/// middle of a table means looking for the key and is charged.</remarks>
internal static unsafe class Iteration
{
    /// <summary>Slots looked at for one instruction when a walk starts or is taken up elsewhere.</summary>
    private const int SlotsPerInstruction = 2;

    [LuaFunction("next(table, key?)", "The key after a key of a table, with its value; the order is the same in every run.",
        Arguments = ["table table The table.", "key any A key of it; nil gives the first."], Results = ["key any The next key, nil at the end.", "value any Its value."],
        Errors = "When the key is none of the table's.", Example = "if next(creatures) == nil then return end")]
    public static int Next(LuaCall call)
    {
        var table = call.Table(1);
        return Step(call, table);
    }

    /// <summary>What pairs gives: a step costs as much as the call of an iterator does by the rules.</summary>
    [LuaPrivate("next_of_pairs")]
    public static int NextOfPairs(LuaCall call)
    {
        call.State->Charge(Budget.CallCost);
        return Step(call, call.Table(1));
    }

    [LuaFunction("pairs(table)", "For loops over all keys and values.", Arguments = ["table table The table."],
        Results = ["next function The iterator.", "table table The table.", "nothing nil Where it begins."], Example = "for id, creature in pairs(creatures) do print(id) end")]
    public static int Pairs(LuaCall call)
    {
        _ = call.Table(1);
        LuaLibrary.RawGetAt(call.L, LuaLibrary.Registry, Registration.NextOfPairsKey);
        call.PushCopy(call.Argument(1));
        call.PushNil();
        return 3;
    }

    [LuaFunction("ipairs(list)", "For loops over the elements 1, 2, 3 ... up to the first nil.", Arguments = ["list table The list."],
        Results = ["step function The iterator.", "list table The list.", "zero integer Where it begins."], Example = "for i, name in ipairs({ \"a\", \"b\" }) do print(i, name) end")]
    public static int IndexPairs(LuaCall call)
    {
        _ = call.Table(1);
        LuaLibrary.RawGetAt(call.L, LuaLibrary.Registry, Registration.NextOfIndexPairsKey);
        call.PushCopy(call.Argument(1));
        call.Push(0L);
        return 3;
    }

    [LuaPrivate("next_of_ipairs")]
    public static int NextOfIndexPairs(LuaCall call)
    {
        call.State->Charge(Budget.CallCost);
        var table = call.Table(1);
        var index = call.Integer(2) + 1L;
        if ((ulong)(index - 1) < LuaLayout.ArraySize(table))
        {
            var value = LuaLayout.ArrayOf(table) + ((index - 1) * LuaLayout.ValueSize);
            if ((value[LuaLayout.TypeByte] & 0x0f) == LuaLibrary.TypeNil)
            {
                return call.ReturnNil();
            }

            call.Push(index);
            call.PushCopy(value);
            return 2;
        }

        call.Push(index);
        LuaLibrary.RawGetAt(call.L, 1, index);
        return LuaLibrary.TypeOf(call.L, -1) == LuaLibrary.TypeNil ? 1 : 2;
    }

    private static int Step(LuaCall call, byte* table)
    {
        var size = LuaLayout.ArraySize(table);
        var slot = SlotAfter(call, table, size);
        if (slot < 0)
        {
            return StepByLibrary(call);
        }

        for (; slot < size; slot++)
        {
            var value = LuaLayout.ArrayOf(table) + (slot * LuaLayout.ValueSize);
            if ((value[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                call.Push(slot + 1);
                call.PushCopy(value);
                return 2;
            }
        }

        var nodes = LuaLayout.NodesOf(table);
        var count = size + LuaLayout.NodeCount(table);
        for (; slot < count; slot++)
        {
            var node = nodes + ((slot - size) * LuaLayout.NodeSize);
            if ((node[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil && *(nint*)(node + LuaLayout.NodeKey) != call.Vm.CallName)
            {
                call.Vm.Walks.Remember((nint)table, (int)(slot - size));
                PushKey(call, node);
                call.PushCopy(node);
                return 2;
            }
        }

        return call.ReturnNil();
    }

    private static void PushKey(LuaCall call, byte* node)
    {
        ref var top = ref LuaLayout.TopOf(call.L);
        *(long*)top = *(long*)(node + LuaLayout.NodeKey);
        top[LuaLayout.TypeByte] = node[LuaLayout.NodeKeyType];
        top += LuaLayout.ValueSize;
    }

    /// <summary>The slot behind the key given, -1 when it cannot be found here.</summary>
    private static long SlotAfter(LuaCall call, byte* table, uint size)
    {
        var key = call.Argument(2);
        var capacity = size + LuaLayout.NodeCount(table);
        if (key == null || key[LuaLayout.TypeByte] == LuaLayout.Nil)
        {
            call.Charge(capacity / SlotsPerInstruction);
            return 0;
        }

        if (key[LuaLayout.TypeByte] == LuaLayout.Integer && (ulong)(*(long*)key - 1) < size)
        {
            return *(long*)key;
        }

        var nodes = LuaLayout.NodesOf(table);
        var known = call.Vm.Walks.Find((nint)table);
        if ((uint)known < LuaLayout.NodeCount(table) && IsKey(nodes + (known * LuaLayout.NodeSize), key))
        {
            return size + known + 1;
        }

        call.Charge(capacity / SlotsPerInstruction);
        for (var number = 0; number < LuaLayout.NodeCount(table); number++)
        {
            if (IsKey(nodes + (number * LuaLayout.NodeSize), key))
            {
                return size + number + 1;
            }
        }

        return -1;
    }

    private static bool IsKey(byte* node, byte* key) =>
        node[LuaLayout.NodeKeyType] == key[LuaLayout.TypeByte] && *(long*)(node + LuaLayout.NodeKey) == *(long*)key;

    /// <summary>The library knows keys that equal without being the same, and keys whose object is gone; it raises for foreign ones, so it is called protected.</summary>
    private static int StepByLibrary(LuaCall call)
    {
        call.Charge((LuaLayout.ArraySize(call.Table(1)) + LuaLayout.NodeCount(call.Table(1))) / SlotsPerInstruction);
        LuaLibrary.SetTop(call.L, 2);
        var trap = LuaVm.PushTrap(call.L);
        LuaLibrary.RawGetAt(call.L, LuaLibrary.Registry, Registration.NativeNextKey);
        LuaLibrary.PushValue(call.L, 1);
        LuaLibrary.PushValue(call.L, 2);
        call.Vm.CallBack(call.L, 2, 2, trap);
        if (*(nint*)(LuaLayout.TopOf(call.L) - (2 * LuaLayout.ValueSize)) == call.Vm.CallName)
        {
            LuaLibrary.SetTop(call.L, -2);
            LuaLibrary.Copy(call.L, -1, 2);
            return StepByLibrary(call);
        }

        return LuaLibrary.TypeOf(call.L, -2) == LuaLibrary.TypeNil ? call.ReturnNil() : 2;
    }
}

/// <summary>Where the latest walks through tables are.</summary>
internal struct WalkMemory
{
    private const int Walks = 4;
    private Places _places;
    private int _oldest;

    /// <summary>The node at which a walk through the table was last, or -1.</summary>
    public readonly int Find(nint table)
    {
        for (var walk = 0; walk < Walks; walk++)
        {
            if (_places[walk].Table == table)
            {
                return _places[walk].Node;
            }
        }

        return -1;
    }

    public void Remember(nint table, int node)
    {
        for (var walk = 0; walk < Walks; walk++)
        {
            if (_places[walk].Table == table)
            {
                _places[walk].Node = node;
                return;
            }
        }

        _places[_oldest] = new Place { Table = table, Node = node };
        _oldest = (_oldest + 1) % Walks;
    }

    private struct Place
    {
        public nint Table;
        public int Node;
    }

    [System.Runtime.CompilerServices.InlineArray(Walks)]
    [StructLayout(LayoutKind.Auto)]
    private struct Places
    {
        private Place _first;
    }
}
