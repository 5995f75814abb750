using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>A merge sort whose comparisons may call the program: it sorts numbers of elements, and a copy of the list stays as it was.</summary>
internal readonly unsafe struct Sorting(LuaCall call, int count, int[] order)
{
    private const int List = 1, Before = 2, CopyOfList = 3, Trap = 4;

    /// <summary>What it costs to bring an element to its place, and to compare two that need no call.</summary>
    private const int MoveCost = 6, ComparisonCost = 3;

    /// <summary>Sorts the list, whose comparison (or nil) lies behind it on the stack.</summary>
    public void Run()
    {
        Snapshot();
        var (from, to) = (0, count);
        for (var width = 1; width < count; width *= 2)
        {
            for (var start = 0; start < count; start += 2 * width)
            {
                Merge(from, to, start, Math.Min(start + width, count), Math.Min(start + (2 * width), count));
            }

            (from, to) = (to, from);
        }

        call.State->Trusted++;
        for (var index = 0; index < count; index++)
        {
            LuaLibrary.RawGetAt(call.L, CopyOfList, order[from + index]);
            LuaLibrary.RawSetAt(call.L, List, index + 1);
        }

        call.State->Trusted--;
    }

    private void Snapshot()
    {
        call.Charge(count * MoveCost);
        call.State->Trusted++;
        LuaLibrary.CreateTable(call.L, count, 0);
        for (var index = 1; index <= count; index++)
        {
            LuaLibrary.RawGetAt(call.L, List, index);
            LuaLibrary.RawSetAt(call.L, CopyOfList, index);
            order[index - 1] = index;
        }

        call.State->Trusted--;
        _ = LuaVm.PushTrap(call.L);
    }

    private void Merge(int from, int to, int start, int middle, int end)
    {
        var (left, right) = (start, middle);
        for (var index = start; index < end; index++)
        {
            var takeRight = left >= middle || (right < end && IsBefore(order[from + right], order[from + left]));
            order[to + index] = order[from + (takeRight ? right++ : left++)];
        }
    }

    private bool IsBefore(int first, int second)
    {
        if (call.State->Budget <= 0)
        {
            throw new LuaError("instruction budget exceeded");
        }

        var plain = LuaLibrary.TypeOf(call.L, Before) == LuaLibrary.TypeNil;
        if (plain)
        {
            var table = *(byte**)(LuaLayout.FirstArgument(call.L) + ((CopyOfList - 1) * LuaLayout.ValueSize));
            var values = LuaLayout.ArrayOf(table);
            if (Comparison.TryIsLess(values + ((first - 1) * LuaLayout.ValueSize), values + ((second - 1) * LuaLayout.ValueSize), out var less))
            {
                call.State->Charge(ComparisonCost);
                return less;
            }

            LuaLibrary.RawGetAt(call.L, LuaLibrary.Registry, Registration.IsLessKey);
        }
        else
        {
            LuaLibrary.PushValue(call.L, Before);
        }

        LuaLibrary.RawGetAt(call.L, CopyOfList, first);
        LuaLibrary.RawGetAt(call.L, CopyOfList, second);
        call.Vm.CallBack(call.L, 2, 1, Trap);
        var result = LuaLibrary.ToBoolean(call.L, -1) != 0;
        LuaLibrary.SetTop(call.L, Trap);
        return result;
    }
}

/// <summary>The order of values that need no metamethod.</summary>
internal static unsafe class Comparison
{
    /// <summary>Compares two numbers or two strings; false when they are something else.</summary>
    public static bool TryIsLess(byte* first, byte* second, out bool less)
    {
        var (a, b) = (first[LuaLayout.TypeByte], second[LuaLayout.TypeByte]);
        if (a == LuaLayout.Integer && b == LuaLayout.Integer)
        {
            less = *(long*)first < *(long*)second;
            return true;
        }

        if ((a & 0x0f) == LuaLibrary.TypeNumber && (b & 0x0f) == LuaLibrary.TypeNumber)
        {
            less = (a == LuaLayout.Float ? *(double*)first : *(long*)first) < (b == LuaLayout.Float ? *(double*)second : *(long*)second);
            return true;
        }

        if (LuaLayout.IsString(first) && LuaLayout.IsString(second))
        {
            less = LuaLayout.TextOf(first).SequenceCompareTo(LuaLayout.TextOf(second)) < 0;
            return true;
        }

        less = false;
        return false;
    }
}
