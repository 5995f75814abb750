using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Infon.Scripting.Library;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>One call of a program into managed code: its arguments, and where the results go.</summary>
/// <param name="L">The coroutine that calls.</param>
/// <param name="Vm">The VM it belongs to.</param>
internal readonly unsafe record struct LuaCall(nint L, LuaVm Vm)
{
    public int Count => LuaLayout.CountArguments(L);

    public VmState* State => VmState.Of(L);

    /// <summary>The value of an argument, or null when it was not given.</summary>
    public byte* Argument(int number)
    {
        var value = LuaLayout.FirstArgument(L) + ((number - 1) * LuaLayout.ValueSize);
        return value < LuaLayout.TopOf(L) ? value : null;
    }

    public byte TypeByte(int number)
    {
        var value = Argument(number);
        return value == null ? LuaLayout.Nil : value[LuaLayout.TypeByte];
    }

    /// <summary>The type of an argument: one of the constants of <see cref="LuaLibrary"/>.</summary>
    public int TypeOf(int number)
    {
        var value = Argument(number);
        return value == null ? LuaLibrary.TypeNone : value[LuaLayout.TypeByte] & 0x0f;
    }

    public bool IsNil(int number) => TypeOf(number) <= LuaLibrary.TypeNil;

    public bool IsTrue(int number) => (TypeByte(number) & 0x0f) switch
    {
        LuaLibrary.TypeNil => false,
        LuaLibrary.TypeBoolean => TypeByte(number) == LuaLayout.True,
        _ => true,
    };

    /// <summary>A whole number: fractions are cut, numeric text counts, nan and what does not fit become <see cref="int.MinValue"/> or the nearest end.</summary>
    public int Integer(int number)
    {
        var value = Argument(number);
        if (value != null && value[LuaLayout.TypeByte] == LuaLayout.Integer)
        {
            return (int)Math.Clamp(*(long*)value, int.MinValue, int.MaxValue);
        }

        return Truncated(Number(number));
    }

    public int Integer(int number, int otherwise) => IsNil(number) ? otherwise : Integer(number);

    public static int Truncated(double value) => double.IsNaN(value) ? int.MinValue : (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    public double Number(int number)
    {
        var value = Argument(number);
        return value != null && TryNumber(value, out var result) ? result : throw WrongType(number, "number");
    }

    public double Number(int number, double otherwise) => IsNil(number) ? otherwise : Number(number);

    public static bool TryNumber(byte* value, out double result)
    {
        switch (value[LuaLayout.TypeByte])
        {
            case LuaLayout.Integer:
                result = *(long*)value;
                return true;
            case LuaLayout.Float:
                result = *(double*)value;
                return true;
            case LuaLayout.ShortString or LuaLayout.LongString:
                return Numerals.TryRead(LuaLayout.TextOf(value), out _, out _, out result);
            default:
                result = 0;
                return false;
        }
    }

    /// <summary>The bytes of a text, or of a number as it is printed; good until the argument leaves the stack.</summary>
    public ReadOnlySpan<byte> Text(int number)
    {
        var value = Argument(number);
        if (value != null && LuaLayout.IsString(value))
        {
            return LuaLayout.TextOf(value);
        }

        if (value == null || (value[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNumber)
        {
            throw WrongType(number, "string");
        }

        return Numeral(value);
    }

    /// <summary>A number as it is printed.</summary>
    public byte[] Numeral(byte* value)
    {
        State->Charge(HiddenCosts.NumeralCost(value));
        return Numerals.Write(value);
    }

    public byte* Table(int number) => TypeOf(number) == LuaLibrary.TypeTable ? *(byte**)Argument(number) : throw WrongType(number, "table");

    public void Function(int number)
    {
        if (TypeOf(number) != LuaLibrary.TypeFunction)
        {
            throw WrongType(number, "function");
        }
    }

    public void Any(int number)
    {
        if (Argument(number) == null)
        {
            throw new LuaError($"bad argument #{number} to '{LuaVm.NameOf(L)}' (value expected)");
        }
    }

    public LuaError WrongType(int number, string expected) => Wrong(number, $"{expected} expected, got {(Argument(number) == null ? "no value" : NameOfType(TypeOf(number)))}");

    public LuaError Wrong(int number, string why) => new($"bad argument #{number.ToString(CultureInfo.InvariantCulture)} to '{LuaVm.NameOf(L)}' ({why})");

    public static string NameOfType(int type) => type switch
    {
        LuaLibrary.TypeNil => "nil",
        LuaLibrary.TypeBoolean => "boolean",
        LuaLibrary.TypeNumber => "number",
        LuaLibrary.TypeString => "string",
        LuaLibrary.TypeTable => "table",
        LuaLibrary.TypeFunction => "function",
        LuaLibrary.TypeThread => "thread",
        _ => "userdata",
    };

    /// <summary>Takes instructions out of the budget for work done here.</summary>
    public void Charge(long instructions)
    {
        State->Charge(instructions);
        if (State->Budget <= 0)
        {
            LuaLayout.HurryHook(L);
        }
    }

    // Results. A callback has room for twenty values without asking.
    public static int Nothing() => 0;

    public int Return(long value)
    {
        Push(value);
        return 1;
    }

    public int Return(bool value)
    {
        Push(value);
        return 1;
    }

    public int Return(double value)
    {
        Push(value);
        return 1;
    }

    public int Return(ReadOnlySpan<byte> text)
    {
        Push(text);
        return 1;
    }

    public int Return(string text)
    {
        Push(text);
        return 1;
    }

    public int ReturnNil()
    {
        PushNil();
        return 1;
    }

    /// <summary>Gives an argument back as the result.</summary>
    public int ReturnArgument(int number)
    {
        PushCopy(Argument(number));
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long value)
    {
        ref var top = ref LuaLayout.TopOf(L);
        *(long*)top = value;
        top[LuaLayout.TypeByte] = LuaLayout.Integer;
        top += LuaLayout.ValueSize;
    }

    public void Push(double value)
    {
        ref var top = ref LuaLayout.TopOf(L);
        *(double*)top = value;
        top[LuaLayout.TypeByte] = LuaLayout.Float;
        top += LuaLayout.ValueSize;
    }

    /// <summary>Pushes a number as a whole one when it is one, as programs written for Lua 5.1 expect.</summary>
    public void PushPlain(double value)
    {
        if (value >= -9007199254740992.0 && value <= 9007199254740992.0 && Math.Floor(value) == value)
        {
            Push((long)value);
        }
        else
        {
            Push(value);
        }
    }

    public void Push(bool value)
    {
        ref var top = ref LuaLayout.TopOf(L);
        top[LuaLayout.TypeByte] = value ? LuaLayout.True : LuaLayout.False;
        top += LuaLayout.ValueSize;
    }

    public void PushNil()
    {
        ref var top = ref LuaLayout.TopOf(L);
        top[LuaLayout.TypeByte] = LuaLayout.Nil;
        top += LuaLayout.ValueSize;
    }

    public void PushCopy(byte* value)
    {
        ref var top = ref LuaLayout.TopOf(L);
        *(long*)top = *(long*)value;
        top[LuaLayout.TypeByte] = value[LuaLayout.TypeByte];
        top += LuaLayout.ValueSize;
    }

    public void Push(ReadOnlySpan<byte> text)
    {
        if (text.Length > Allocator.StringBytesMax)
        {
            throw new LuaError($"string too long ({text.Length} bytes, at most {Allocator.StringBytesMax})");
        }

        State->Charge(HiddenCosts.TextCost(text.Length));
        Vm.Reserve(L, text.Length);
        Vm.PushTrusted(L, text);
    }

    public void Push(string text) => Push(Encoding.UTF8.GetBytes(text));

    /// <summary>Makes room for more values than the twenty that are free.</summary>
    public void EnsureRoom(int slots)
    {
        if (slots > 16)
        {
            State->Trusted++;
            var enough = LuaLibrary.CheckStack(L, slots + 4);
            State->Trusted--;
            if (enough == 0)
            {
                throw new LuaError("too many values");
            }
        }
    }
}
