using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Checks, once in a process, that the native library is the one whose memory the sandbox knows.</summary>
internal static unsafe class SelfTest
{
    private static readonly Lazy<string?> Result = new(Find);

    /// <summary>Throws with one sentence when something is not where it should be.</summary>
    public static void Check()
    {
        Platform.Check();
        if (Result.Value is { } what)
        {
            throw new PlatformNotSupportedException(
                $"The Lua library beside KeraLua is not the one this sandbox was made for (it differs in {what}): bots cannot be run safely with it.");
        }
    }

    private static string? Find()
    {
        using var first = new LuaVm(1 << 20, seed: 1, check: false);
        using var second = new LuaVm(1 << 20, seed: 1, check: false);
        using var other = new LuaVm(1 << 20, seed: 2, check: false);
        return Values(first) ?? Functions(first) ?? Collector(first) ?? Counting(first) ?? Order(first, second, other);
    }

    private static string? Values(LuaVm vm)
    {
        var l = vm.Main;
        LuaLibrary.SetTop(l, 0);
        var bottom = LuaLayout.TopOf(l);
        LuaLibrary.PushInteger(l, 0x1122334455667788);
        LuaLibrary.PushNumber(l, 2.5);
        LuaLibrary.PushBoolean(l, 1);
        LuaLibrary.PushBoolean(l, 0);
        vm.PushTrusted(l, "short");
        vm.PushTrusted(l, new string('l', 100));
        var first = LuaLayout.FirstArgument(l);
        byte[] types = [LuaLayout.Integer, LuaLayout.Float, LuaLayout.True, LuaLayout.False, LuaLayout.ShortString, LuaLayout.LongString];
        for (var index = 0; index < types.Length; index++)
        {
            if (first[(index * LuaLayout.ValueSize) + LuaLayout.TypeByte] != types[index])
            {
                return "the types of values";
            }
        }

        if (first != bottom || LuaLayout.CountArguments(l) != types.Length || *(long*)first != 0x1122334455667788 || *(double*)(first + LuaLayout.ValueSize) != 2.5)
        {
            return "the stack";
        }

        var texts = first + (4 * LuaLayout.ValueSize);
        return !LuaLayout.TextOf(texts).SequenceEqual("short"u8) || LuaLayout.TextOf(texts + LuaLayout.ValueSize).Length != 100 ? "strings" : Tables(vm);
    }

    private static string? Tables(LuaVm vm)
    {
        var l = vm.Main;
        LuaLibrary.SetTop(l, 0);
        LuaLibrary.CreateTable(l, 4, 8);
        LuaLibrary.PushInteger(l, 77);
        LuaLibrary.RawSetAt(l, 1, 3);
        vm.PushTrusted(l, "key");
        LuaLibrary.PushInteger(l, 88);
        LuaLibrary.RawSet(l, 1);
        var table = *(byte**)LuaLayout.FirstArgument(l);
        if (LuaLayout.ArraySize(table) != 4 || LuaLayout.NodeCount(table) != 8 || *(long*)(LuaLayout.ArrayOf(table) + (2 * LuaLayout.ValueSize)) != 77)
        {
            return "tables";
        }

        vm.PushTrusted(l, "key");
        var name = *(byte**)(LuaLayout.TopOf(l) - LuaLayout.ValueSize);
        var field = LuaLayout.FieldOf(table, name);
        LuaLibrary.SetTop(l, 0);
        return field == null || *(long*)field != 88 ? "the fields of tables" : null;
    }

    /// <summary>What the hook reads of functions, texts and numbers: a program of four constants with three parameters.</summary>
    private static string? Functions(LuaVm vm)
    {
        var l = vm.Main;
        LuaLibrary.SetTop(l, 0);
        vm.PushTrusted(l, new string('l', 100));
        var isHashed = LuaLayout.IsHashed(LuaLayout.FirstArgument(l));
        LuaLibrary.SetTop(l, 0);
        LuaLibrary.PushClosure(l, Callbacks.Entry, 0);
        vm.PushCallback(l, 0);
        if (!vm.TryLoad(l, "return function(a, b, c) return a % 7.5 end"u8, "=self-test") || !vm.TryCall(0, 1))
        {
            return "running a program";
        }

        var closure = LuaLayout.FirstArgument(l) + LuaLayout.ValueSize;
        var function = closure + LuaLayout.ValueSize;
        var right = closure[LuaLayout.TypeByte] == LuaLayout.NativeClosure && LuaLayout.NativeOf(closure) == Callbacks.Entry
            && function[LuaLayout.TypeByte] == LuaLayout.LuaClosure && LuaLayout.ParameterCount(function) == 3
            && *(double*)LuaLayout.ConstantOf(function, 0) == 7.5 && !isHashed && LuaLayout.Frames(l) is > 0 and < 10;
        LuaLibrary.SetTop(l, 0);
        return right ? null : "functions";
    }

    /// <summary>The colour changes with each collection, and what must not be collected is not.</summary>
    private static string? Collector(LuaVm vm)
    {
        var white = *vm.State.CurrentWhite;
        LuaLibrary.Collect(vm.Main, LuaLibrary.CollectFully, 0, 0, 0);
        var other = *vm.State.CurrentWhite;
        LuaLibrary.Collect(vm.Main, LuaLibrary.CollectFully, 0, 0, 0);
        if (white == other || white != *vm.State.CurrentWhite)
        {
            return "its collector";
        }

        LuaLayout.ForbidCollection(vm.State.FirstBlock);
        var limit = vm.State.MemoryLimit;
        vm.State.MemoryLimit = vm.State.MemoryBytes;
        var loaded = vm.TryLoad(vm.Main, "local n = 0"u8, "=self-test");
        vm.State.MemoryLimit = limit;
        LuaLayout.AllowCollection(vm.State.FirstBlock);
        LuaLibrary.SetTop(vm.Main, 0);
        return loaded || *vm.State.CurrentWhite != white ? "its collector" : null;
    }

    private static string? Counting(LuaVm vm)
    {
        vm.PushCallback(vm.Main, Callbacks.NumberOf("trace_trap"));
        var loaded = vm.TryLoad(vm.Main, "local n = 0 for i = 1, 1000 do n = n + i end"u8, "=self-test");
        vm.BeginSlice(1_000_000);
        if (!loaded || !vm.TryCall(0, 0))
        {
            return "running a program";
        }

        vm.EndSlice();
        if (vm.State.Used is < 2000 or > 2600)
        {
            return "counting instructions";
        }

        vm.BeginSlice(10_000);
        var ended = vm.TryLoad(vm.Main, "while true do end"u8, "=self-test") && !vm.TryCall(0, 0) && vm.State.Stopped == StopReason.Budget;
        LuaLibrary.SetTop(vm.Main, 0);
        return ended ? null : "ending a program";
    }

    /// <summary>Equal seeds must give equal orders of keys, and different ones different orders.</summary>
    private static string? Order(LuaVm first, LuaVm second, LuaVm other)
    {
        var (one, two, three) = (Keys(first), Keys(second), Keys(other));
        return one != two ? "the seed of its strings" : one == three ? "the effect of the seed of its strings" : null;
    }

    private static string Keys(LuaVm vm)
    {
        var l = vm.Main;
        LuaLibrary.SetTop(l, 0);
        LuaLibrary.CreateTable(l, 0, 64);
        for (var number = 0; number < 40; number++)
        {
            vm.PushTrusted(l, $"key{number}");
            LuaLibrary.PushInteger(l, number);
            LuaLibrary.RawSet(l, 1);
        }

        var keys = new List<long>();
        LuaLibrary.PushNil(l);
        while (LuaLibrary.Next(l, 1) != 0)
        {
            keys.Add(*(long*)(LuaLayout.TopOf(l) - LuaLayout.ValueSize));
            LuaLibrary.SetTop(l, -2);
        }

        LuaLibrary.SetTop(l, 0);
        return string.Join(' ', keys);
    }
}
