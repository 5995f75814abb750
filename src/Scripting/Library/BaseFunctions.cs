using System.Text;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The functions of the base library that are ours.</summary>
internal static unsafe class BaseFunctions
{
    private const int SourceBytesMax = 16384, UnpackedMax = 7000, TraceCost = 1000, DigitsMax = 64;

    [LuaFunction("tostring(value)", "A value as text; whole numbers have no point.", Arguments = ["value any What is shown."],
        Results = ["text string Its text, or what its metamethod __tostring gives."], Errors = "When __tostring does not give a string.",
        Example = "print(tostring(10 / 2)) --> 5")]
    public static int ToText(LuaCall call)
    {
        call.Any(1);
        if (call.TypeOf(1) is LuaLibrary.TypeTable && PushMetafield(call, 1, "__tostring"u8))
        {
            call.PushCopy(call.Argument(1));
            var trap = LuaVm.PushTrap(call.L);
            LuaLibrary.Rotate(call.L, trap - 2, 1);
            call.Vm.CallBack(call.L, 1, 1, trap - 2);
            return LuaLibrary.TypeOf(call.L, -1) == LuaLibrary.TypeString ? 1 : throw new LuaError("'__tostring' must return a string");
        }

        if (call.TypeOf(1) == LuaLibrary.TypeString)
        {
            return call.ReturnArgument(1);
        }

        return call.Return(PlainText(call, 1));
    }

    /// <summary>A value as text, without metamethods.</summary>
    public static byte[] PlainText(LuaCall call, int number)
    {
        var value = call.Argument(number);
        return call.TypeOf(number) switch
        {
            LuaLibrary.TypeNone or LuaLibrary.TypeNil => "nil"u8.ToArray(),
            LuaLibrary.TypeBoolean => value[LuaLayout.TypeByte] == LuaLayout.True ? "true"u8.ToArray() : "false"u8.ToArray(),
            LuaLibrary.TypeNumber or LuaLibrary.TypeString => call.Text(number).ToArray(),
            var type => Encoding.ASCII.GetBytes($"{LuaCall.NameOfType(type)}: 0x{(uint)LuaLibrary.ToPointer(call.L, number):x8}"),
        };
    }

    /// <summary>Pushes a field of a value's metatable; false pushes nothing.</summary>
    public static bool PushMetafield(LuaCall call, int number, ReadOnlySpan<byte> name)
    {
        if (LuaLibrary.GetMetatable(call.L, number) == 0)
        {
            return false;
        }

        call.Vm.PushTrusted(call.L, name);
        LuaLibrary.RawGet(call.L, -2);
        if (LuaLibrary.TypeOf(call.L, -1) == LuaLibrary.TypeNil)
        {
            LuaLibrary.SetTop(call.L, -3);
            return false;
        }

        LuaLibrary.Rotate(call.L, -2, 1);
        LuaLibrary.SetTop(call.L, -2);
        return true;
    }

    [LuaFunction("tonumber(value, base?)", "Text as a number.", Arguments = ["value any Text or a number.", "base integer 2 to 36; 10 when left out."],
        Results = ["number number The number, nil when it is none."], Errors = "When base is out of range.", Example = "local n = tonumber(\"ff\", 16)")]
    public static int ToNumber(LuaCall call)
    {
        call.Any(1);
        var numberBase = call.Integer(2, 10);
        if (numberBase != 10)
        {
            return ToNumber(call, numberBase);
        }

        if (call.TypeOf(1) == LuaLibrary.TypeNumber)
        {
            return call.ReturnArgument(1);
        }

        if (call.TypeOf(1) == LuaLibrary.TypeString && Numerals.TryRead(call.Text(1), out var whole, out var integer, out var number))
        {
            return whole ? call.Return(integer) : call.Return(number);
        }

        return call.ReturnNil();
    }

    private static int ToNumber(LuaCall call, int numberBase)
    {
        if (numberBase is < 2 or > 36)
        {
            throw call.Wrong(2, "base out of range");
        }

        var text = call.Text(1).Trim(" \t\n\v\f\r"u8);
        var negative = !text.IsEmpty && text[0] == '-';
        text = negative ? text[1..] : text;
        if (text.IsEmpty || text.Length > DigitsMax)
        {
            return call.ReturnNil();
        }

        long value = 0;
        foreach (var letter in text)
        {
            var digit = char.IsAsciiDigit((char)letter) ? letter - '0' : char.IsAsciiLetter((char)letter) ? (letter | 0x20) - 'a' + 10 : 99;
            if (digit >= numberBase)
            {
                return call.ReturnNil();
            }

            value = (value * numberBase) + digit;
        }

        return call.Return(negative ? -value : value);
    }

    [LuaFunction("unpack(list, first?, last?)", "The elements of a list as values.",
        Arguments = ["list table The list.", "first integer 1 when left out.", "last integer #list when left out."],
        Results = ["... any The elements."], Errors = "When there are more than 7000.", Example = "local x, y = unpack({ 1, 2 })")]
    public static int Unpack(LuaCall call)
    {
        _ = call.Table(1);
        var first = call.Integer(2, 1);
        long last = call.IsNil(3) ? (long)LuaLibrary.RawLength(call.L, 1) : call.Integer(3);
        var count = last - first + 1;
        if (count <= 0)
        {
            return LuaCall.Nothing();
        }

        if (count > UnpackedMax)
        {
            throw new LuaError("too many results to unpack");
        }

        call.Charge(count);
        call.EnsureRoom((int)count);
        for (var index = first; index <= last; index++)
        {
            LuaLibrary.RawGetAt(call.L, 1, index);
        }

        return (int)count;
    }

    [LuaFunction("print(...)", "Writes a line to the bot's log: the values with tabs between, without metamethods.", Arguments = ["... any What is written."],
        Example = "print(\"health\", get_health(id))")]
    public static int Print(LuaCall call)
    {
        using var line = new MemoryStream();
        var count = call.Count;
        for (var number = 1; number <= count && line.Length < Allocator.StringBytesMax; number++)
        {
            if (number > 1)
            {
                line.WriteByte((byte)'\t');
            }

            line.Write(call.TypeOf(number) == LuaLibrary.TypeString ? call.Text(number) : PlainText(call, number));
        }

        call.Charge(20 + (line.Length / 4));
        call.Vm.Print(line.GetBuffer().AsSpan(0, (int)line.Length));
        return LuaCall.Nothing();
    }

    [LuaFunction("client_print(...)", "The same as print.", Arguments = ["... any What is written."], Example = "client_print(\"hello\")")]
    public static int ClientPrint(LuaCall call) => Print(call);

    [LuaFunction("loadstring(source, name?)", "Compiles Lua source.", Arguments = ["source string At most 16384 bytes.", "name string What it is called in messages."],
        Results = ["chunk function The source as a function, nil when it does not compile.", "message string Why it does not compile."],
        Errors = "Costs 10000 instructions. Compiled chunks are refused.", Example = "local f = loadstring(\"return 1 + 1\")")]
    public static int LoadString(LuaCall call)
    {
        var source = call.Text(1).ToArray();
        var name = call.IsNil(2) ? "=chunk" : Encoding.UTF8.GetString(call.Text(2)[..Math.Min(call.Text(2).Length, 40)]);
        call.Charge(Budget.CompileCost);
        long cost = 0;
        var refused = source.Length > SourceBytesMax ? $"source is longer than {SourceBytesMax} bytes" : SourceScreen.Refusal(source, out cost);
        call.Charge(Math.Min(cost, Math.Max(0, call.State->Budget)));
        refused ??= call.State->Budget > 0 ? null : "there is no budget left to compile it";
        if (refused is null && call.Vm.TryLoad(call.L, source, name))
        {
            return 1;
        }

        if (refused is not null)
        {
            call.Push(refused);
        }

        call.PushNil();
        LuaLibrary.Rotate(call.L, -2, 1);
        return 2;
    }

    [LuaFunction("_TRACEBACK(...)", "Where a coroutine is, as text: _TRACEBACK([thread,] [message [, level]]).",
        Arguments = ["... any A coroutine, a message put before it, the level to begin at."], Results = ["text string The calls, one a line."],
        Example = "print(_TRACEBACK(\"here\"))")]
    public static int Trace(LuaCall call)
    {
        var thread = call.TypeOf(1) == LuaLibrary.TypeThread ? CoroutineFunctions.ThreadOf(call, 1) : call.L;
        var message = call.TypeOf(1) == LuaLibrary.TypeThread ? 2 : 1;
        if (!call.IsNil(message) && call.TypeOf(message) is not (LuaLibrary.TypeString or LuaLibrary.TypeNumber))
        {
            return call.ReturnArgument(message);
        }

        call.Charge(TraceCost);
        var level = Math.Max(0, call.Integer(message + 1, thread == call.L ? 1 : 0));
        var trace = call.Vm.PendingTraceback ?? Traceback.Of(thread, level);
        return call.IsNil(message) ? call.Return(trace) : call.Return([.. call.Text(message), (byte)'\n', .. trace]);
    }

    [LuaPrivate("enter_protected")]
    public static int EnterProtected(LuaCall call)
    {
        call.Charge(Budget.CallCost);
        return LuaCall.Nothing();
    }

    /// <summary>Makes the traceback of the error just caught the one that _TRACEBACK gives, or no longer so.</summary>
    [LuaPrivate("keep_traceback")]
    public static int KeepTraceback(LuaCall call)
    {
        call.Vm.PendingTraceback = call.IsTrue(1) ? call.Vm.LastTraceback : null;
        return LuaCall.Nothing();
    }

    /// <summary>Whether the slice is over; gives our own Lua a moment to put things in order.</summary>
    [LuaPrivate("is_over")]
    public static int IsOver(LuaCall call)
    {
        var over = Budget.IsOver(call.State);
        if (over)
        {
            Budget.Watch(call.L);
        }

        return call.Return(over);
    }

    /// <summary>Gives a function an environment: the upvalue _ENV of the first becomes that of the second.</summary>
    [LuaPrivate("join_environment")]
    public static int JoinEnvironment(LuaCall call)
    {
        var upvalue = EnvironmentOf(call, 1);
        if (upvalue > 0)
        {
            LuaLibrary.JoinUpvalue(call.L, 1, upvalue, 2, 1);
        }

        return LuaCall.Nothing();
    }

    [LuaPrivate("environment_of")]
    public static int Environment(LuaCall call)
    {
        var upvalue = EnvironmentOf(call, 1);
        if (upvalue == 0)
        {
            return call.ReturnNil();
        }

        _ = LuaLibrary.GetUpvalue(call.L, 1, upvalue);
        return 1;
    }

    [LuaPrivate("function_at")]
    public static int FunctionAt(LuaCall call)
    {
        LuaDebug record;
        if (LuaLibrary.GetStack(call.L, Math.Max(0, call.Integer(1)), &record) == 0)
        {
            return call.ReturnNil();
        }

        fixed (byte* what = "f"u8)
        {
            _ = LuaLibrary.GetInfo(call.L, what, &record);
        }

        return 1;
    }

    private static int EnvironmentOf(LuaCall call, int number)
    {
        call.Function(number);
        if (LuaLibrary.IsNativeFunction(call.L, number) != 0)
        {
            return 0;
        }

        for (var upvalue = 1; ; upvalue++)
        {
            var name = LuaLibrary.GetUpvalue(call.L, number, upvalue);
            if (name == null)
            {
                return 0;
            }

            LuaLibrary.SetTop(call.L, -2);
            if (System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name).SequenceEqual("_ENV"u8))
            {
                return upvalue;
            }
        }
    }
}
