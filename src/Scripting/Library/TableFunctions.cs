using System.Buffers;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The table library; like that of Lua 5.1 it knows no metamethods.</summary>
internal static unsafe class TableFunctions
{
    private const int InsertCost = 5;

    [LuaFunction("table.insert(list, position?, value)", "Puts a value into a list, at its end or before a position.",
        Arguments = ["list table The list.", "position integer Where; behind the end when left out.", "value any What."],
        Errors = "With fewer than two or more than three arguments.", Example = "table.insert(names, \"Ada\")")]
    public static int Insert(LuaCall call)
    {
        _ = call.Table(1);
        call.State->Charge(InsertCost);
        var end = (long)LuaLibrary.RawLength(call.L, 1) + 1;
        switch (call.Count)
        {
            case 2:
                Store(call, end, 2);
                return LuaCall.Nothing();
            case 3:
                var position = call.Integer(2);
                if (position < 1)
                {
                    throw call.Wrong(2, "position out of bounds");
                }

                end = Math.Max(end, position);
                call.Vm.ReserveKey(call.L, call.Table(1));
                Shift(call, position, end - 1, 1);

                Store(call, position, 3);
                return LuaCall.Nothing();
            default:
                throw new LuaError("wrong number of arguments to 'insert'");
        }
    }

    [LuaFunction("table.remove(list, position?)", "Takes a value out of a list.", Arguments = ["list table The list.", "position integer Which; the last when left out."],
        Results = ["value any The value; nothing when there is none."], Example = "local last = table.remove(names)")]
    public static int Remove(LuaCall call)
    {
        _ = call.Table(1);
        var length = (long)LuaLibrary.RawLength(call.L, 1);
        var position = call.Integer(2, (int)length);
        if (position < 1 || position > length)
        {
            return LuaCall.Nothing();
        }

        LuaLibrary.RawGetAt(call.L, 1, position);
        Shift(call, position + 1, length, -1);
        call.PushNil();
        LuaLibrary.RawSetAt(call.L, 1, length);
        return 1;
    }

    [LuaFunction("table.concat(list, separator?, first?, last?)", "The elements of a list as one text.",
        Arguments = ["list table Strings and numbers.", "separator string What goes between.", "first integer 1 when left out.", "last integer #list when left out."],
        Results = ["text string All of them."], Errors = "When an element is neither string nor number, or the text grows beyond 64 KiB.", Example = "print(table.concat({ 1, 2, 3 }, \", \"))")]
    public static int Concat(LuaCall call)
    {
        _ = call.Table(1);
        var separator = call.IsNil(2) ? default : call.Text(2);
        var first = call.Integer(3, 1);
        long last = call.IsNil(4) ? (long)LuaLibrary.RawLength(call.L, 1) : call.Integer(4);
        using var text = new MemoryStream();
        for (long index = first; index <= last; index++)
        {
            LuaLibrary.RawGetAt(call.L, 1, index);
            var value = LuaLayout.TopOf(call.L) - LuaLayout.ValueSize;
            if ((value[LuaLayout.TypeByte] & 0x0f) is not (LuaLibrary.TypeString or LuaLibrary.TypeNumber))
            {
                throw new LuaError($"invalid value ({LuaCall.NameOfType(value[LuaLayout.TypeByte] & 0x0f)}) at index {index} in table for 'concat'");
            }

            text.Write(LuaLayout.IsString(value) ? LuaLayout.TextOf(value) : call.Numeral(value));
            if (index < last)
            {
                text.Write(separator);
            }

            LuaLibrary.SetTop(call.L, -2);
            if (text.Length > Allocator.StringBytesMax)
            {
                call.Charge(text.Length / 8);
                throw new LuaError("string too long in 'concat'");
            }
        }

        call.Charge(Math.Max(0, last - first) + (text.Length / 8));
        return call.Return(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    [LuaFunction("table.getn(list)", "The length of a list.", Arguments = ["list table The list."], Results = ["length integer The same as #list."], Example = "local n = table.getn(names)")]
    public static int Length(LuaCall call)
    {
        _ = call.Table(1);
        return call.Return((long)LuaLibrary.RawLength(call.L, 1));
    }

    [LuaFunction("table.maxn(table)", "The largest positive number among the keys.", Arguments = ["table table The table."],
        Results = ["key number The key, 0 when there is none."], Example = "local n = table.maxn(t)")]
    public static int LargestKey(LuaCall call)
    {
        var table = call.Table(1);
        var size = LuaLayout.ArraySize(table);
        call.Charge((size + LuaLayout.NodeCount(table)) / 2);
        double largest = 0;
        for (long index = size; index > 0; index--)
        {
            if ((LuaLayout.ArrayOf(table)[((index - 1) * LuaLayout.ValueSize) + LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                largest = index;
                break;
            }
        }

        for (var number = 0; number < LuaLayout.NodeCount(table); number++)
        {
            var node = LuaLayout.NodesOf(table) + (number * LuaLayout.NodeSize);
            if ((node[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                largest = Math.Max(largest, node[LuaLayout.NodeKeyType] switch
                {
                    LuaLayout.Integer => *(long*)(node + LuaLayout.NodeKey),
                    LuaLayout.Float => *(double*)(node + LuaLayout.NodeKey),
                    _ => 0,
                });
            }
        }

        call.PushPlain(largest);
        return 1;
    }

    [LuaFunction("table.setn(list, length)", "Not supported any more: always an error.", Arguments = ["list table The list.", "length integer The length."],
        Errors = "Always.", Example = "pcall(table.setn, {}, 0)")]
    public static int SetLength(LuaCall call) => throw new LuaError("'setn' is obsolete");

    [LuaFunction("table.sort(list, before?)", "Sorts a list; equal elements keep their order.",
        Arguments = ["list table The list.", "before function before(a, b) tells whether a comes before b; a < b when left out."],
        Errors = "When elements cannot be compared.", Example = "table.sort(list, function(a, b) return a.x < b.x end)")]
    public static int Sort(LuaCall call)
    {
        _ = call.Table(1);
        if (!call.IsNil(2))
        {
            call.Function(2);
        }

        LuaLibrary.SetTop(call.L, 2);
        var count = (int)LuaLibrary.RawLength(call.L, 1);
        call.Vm.Reserve(call.L, (count * LuaLayout.ValueSize) + LuaLayout.GrowthOf(call.Table(1)));
        var order = ArrayPool<int>.Shared.Rent(Math.Max(1, count) * 2);
        try
        {
            new Sorting(call, count, order).Run();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(order);
        }

        return LuaCall.Nothing();
    }

    private static void Store(LuaCall call, long index, int argument)
    {
        var table = call.Table(1);
        if ((ulong)(index - 1) >= LuaLayout.ArraySize(table))
        {
            call.Vm.ReserveKey(call.L, table);
        }

        call.State->Trusted++;
        LuaLibrary.PushValue(call.L, argument);
        LuaLibrary.RawSetAt(call.L, 1, index);
        call.State->Trusted--;
    }

    /// <summary>Moves the elements from first to last one place up or down.</summary>
    private static void Shift(LuaCall call, long first, long last, int by)
    {
        const int inPlacePerInstruction = 4, elsewhereCost = 5;
        var count = Math.Max(0, last - first + 1);
        var table = call.Table(1);
        if (Math.Max(last, last + by) <= LuaLayout.ArraySize(table))
        {
            // No barrier of the collector is needed: the table holds the same values as before.
            call.Charge(count / inPlacePerInstruction);
            var from = LuaLayout.ArrayOf(table) + ((first - 1) * LuaLayout.ValueSize);
            Buffer.MemoryCopy(from, from + (by * LuaLayout.ValueSize), count * LuaLayout.ValueSize, count * LuaLayout.ValueSize);
            return;
        }

        call.Charge(count * elsewhereCost);
        call.State->Trusted++;
        for (long moved = 0, index = by > 0 ? last : first; moved < count; moved++, index -= by)
        {
            LuaLibrary.RawGetAt(call.L, 1, index);
            LuaLibrary.RawSetAt(call.L, 1, index + by);
        }

        call.State->Trusted--;
    }
}
