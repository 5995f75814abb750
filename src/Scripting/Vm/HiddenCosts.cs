using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>What instructions of the library cost beyond one, by what they are about to work on.</summary>
/// <remarks>The hook sees one instruction in about 64, so that one stands for as many of its kind.</remarks>
internal static unsafe class HiddenCosts
{
    private const int FrameIsLarge = 32, ValuesPerInstruction = 8, LinkCost = 3, TextBytesPerInstruction = 64, NumeralBytesPerInstruction = 4, LinksForNothing = 8;
    private const int ClearedPerInstruction = 6, HashedPerInstruction = 2, ShortBytesPerInstruction = 3, ShortTextMax = 40;

    /// <summary>Calls, and numbers that become text; a binary exponent far from nothing makes that longer, and the remainder of one by another as well.</summary>
    private const int LuaCall = 2, NativeCall = 5, MetamethodCall = 10, Power = 4, IntegerText = 15, FloatText = 100, ExponentsPerInstruction = 6;

    private enum Op
    {
        LoadNil = 8, GetOfUpvalue = 11, Get = 12, GetAt = 13, GetField = 14, SetOfUpvalue = 15, Set = 16, SetAt = 17, SetField = 18, Self = 20,
        ModByConstant = 25, PowByConstant = 26, Mod = 37, Pow = 38, Metamethod = 46, MetamethodOfNumber = 47, MetamethodOfConstant = 48,
        Length = 52, Concat = 53, ToBeClosed = 55, Equal = 57, Less = 58, LessOrEqual = 59, Call = 68, TailCall = 69, ForPrepare = 74, ForCall = 76, PrepareVararg = 81,
    }

    /// <summary>The cost of the instruction before which the hook was called.</summary>
    public static long Of(nint l)
    {
        var instruction = LuaLayout.HookedInstruction(l);
        var operation = (Op)(instruction & 0x7f);
        var (a, b, c) = ((int)(instruction >> 7 & 0xff), (int)(instruction >> 16 & 0xff), (int)(instruction >> 24 & 0xff));
        long cost = 0;
        if (operation != Op.PrepareVararg && LuaLayout.ExtraArguments(l) is var extra and > FrameIsLarge)
        {
            cost += extra / ValuesPerInstruction;
        }

        return cost + operation switch
        {
            >= Op.GetOfUpvalue and <= Op.SetField or Op.Self => AccessCost(l, operation, a, b, c),
            Op.Call or Op.TailCall => CallCost(l, a, b),
            Op.LoadNil => b / ClearedPerInstruction,
            Op.Equal or Op.Less or Op.LessOrEqual => ComparisonCost(l, a, b),
            Op.Concat => ConcatCost(l, a, b),
            Op.Mod => RemainderCost(LuaLayout.Register(l, b), LuaLayout.Register(l, c)),
            Op.ModByConstant => RemainderCost(LuaLayout.Register(l, b), LuaLayout.Constant(l, c)),
            Op.Pow or Op.PowByConstant => Power,
            Op.Metamethod or Op.MetamethodOfNumber or Op.MetamethodOfConstant or Op.ToBeClosed or Op.ForCall => MetamethodCall,
            Op.Length => LuaLayout.HasMetatable(LuaLayout.Register(l, b)) ? MetamethodCall : 0,
            Op.ForPrepare => (LengthOf(l, a) + LengthOf(l, a + 1) + LengthOf(l, a + 2)) / NumeralBytesPerInstruction,
            _ => 0,
        };
    }

    /// <summary>What the remainder of two numbers takes: as many steps as one has binary digits more.</summary>
    public static int RemainderCost(double dividend, double divisor) => 2 + (Math.Max(0, Exponent(dividend) - Exponent(divisor)) / ExponentsPerInstruction);

    /// <summary>What it takes to write a number.</summary>
    public static int NumeralCost(byte* number) => number[LuaLayout.TypeByte] switch
    {
        LuaLayout.Integer => IntegerText,
        LuaLayout.Float => FloatText + (Math.Abs(Exponent(*(double*)number)) / ExponentsPerInstruction),
        _ => 0,
    };

    private static int RemainderCost(byte* dividend, byte* divisor) => (dividend[LuaLayout.TypeByte], divisor[LuaLayout.TypeByte]) switch
    {
        (LuaLayout.Float, LuaLayout.Float) => RemainderCost(*(double*)dividend, *(double*)divisor),
        (LuaLayout.Float, LuaLayout.Integer) => RemainderCost(*(double*)dividend, *(long*)divisor),
        (LuaLayout.Integer, LuaLayout.Float) => RemainderCost(*(long*)dividend, *(double*)divisor),
        _ => 0,
    };

    private static int Exponent(double number) => (int)(BitConverter.DoubleToUInt64Bits(number) >> 52 & 0x7ff) - 0x3ff;

    /// <summary>A table that asks a table that asks a table ... is followed within one instruction, and so are keys that share their place.</summary>
    private static long AccessCost(nint l, Op operation, int a, int b, int c)
    {
        var writes = operation is >= Op.SetOfUpvalue and <= Op.SetField;
        var table = operation switch
        {
            Op.GetOfUpvalue => LuaLayout.Upvalue(l, b),
            Op.SetOfUpvalue => LuaLayout.Upvalue(l, a),
            _ => LuaLayout.Register(l, writes ? a : b),
        };
        long cost = 0;
        if (operation is Op.Get or Op.Set)
        {
            var key = LuaLayout.Register(l, writes ? b : c);
            cost = KeyCost(key) + (table[LuaLayout.TypeByte] == LuaLayout.Table ? LuaLayout.KeysBefore(*(byte**)table, key) : 0);
        }

        if (!LuaLayout.HasMetatable(table))
        {
            return cost;
        }

        var links = LuaLayout.MetatableChain(l, table, writes, out var endsInCall);
        return cost + (Math.Max(0, links - LinksForNothing) * LinkCost) + (endsInCall ? MetamethodCall : 0);
    }

    /// <summary>A long text is hashed once and compared each time.</summary>
    private static int KeyCost(byte* key)
    {
        if (key[LuaLayout.TypeByte] != LuaLayout.LongString)
        {
            return 0;
        }

        return LuaLayout.TextOf(key).Length / (LuaLayout.IsHashed(key) ? TextBytesPerInstruction : HashedPerInstruction);
    }

    private static int CallCost(nint l, int a, int argumentsPlusOne)
    {
        var function = LuaLayout.Register(l, a);
        return function[LuaLayout.TypeByte] switch
        {
            LuaLayout.LuaClosure => LuaCall + (LuaLayout.ParameterCount(function) / ClearedPerInstruction),
            LuaLayout.NativeClosure when LuaLayout.NativeOf(function) == Callbacks.Entry => ArgumentCost(l, a, argumentsPlusOne),
            LuaLayout.NativeClosure => NativeCall + ArgumentCost(l, a, argumentsPlusOne),
            _ => MetamethodCall,
        };
    }

    /// <summary>Functions look numbers up in tables, too.</summary>
    private static int ArgumentCost(nint l, int a, int argumentsPlusOne)
    {
        var table = LuaLayout.Register(l, a + 1);
        return argumentsPlusOne != 1 && argumentsPlusOne != 2 && table[LuaLayout.TypeByte] == LuaLayout.Table
            ? LuaLayout.KeysBefore(*(byte**)table, LuaLayout.Register(l, a + 2))
            : 0;
    }

    private static int ComparisonCost(nint l, int a, int b)
    {
        var one = LuaLayout.Register(l, a);
        var other = LuaLayout.Register(l, b);
        return one[LuaLayout.TypeByte] == LuaLayout.Table
            ? LuaLayout.HasMetatable(one) ? MetamethodCall : 0
            : Math.Min(LengthOf(one), LengthOf(other)) / TextBytesPerInstruction;
    }

    private static int ConcatCost(nint l, int first, int count)
    {
        var (cost, length) = (0, 0);
        for (var register = first; register < first + count; register++)
        {
            var value = LuaLayout.Register(l, register);
            cost += 2 + NumeralCost(value);
            length += LuaLayout.IsString(value) ? LuaLayout.TextOf(value).Length : 0;
        }

        return cost + TextCost(length);
    }

    /// <summary>What it takes to make a text: short ones are looked up among all others.</summary>
    public static int TextCost(int length) => length <= ShortTextMax ? length / ShortBytesPerInstruction : length / TextBytesPerInstruction;

    private static int LengthOf(nint l, int register) => LengthOf(LuaLayout.Register(l, register));

    private static int LengthOf(byte* value) => value[LuaLayout.TypeByte] == LuaLayout.LongString ? LuaLayout.TextOf(value).Length : 0;
}
