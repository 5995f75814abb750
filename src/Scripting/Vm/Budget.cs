using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>The hook that counts instructions in every coroutine and ends a slice when its budget is spent.</summary>
/// <remarks>
/// The hook itself raises nothing. When the slice is over it puts the library's own raising function in its place, to be called before each
/// further instruction: native code raises, no managed frame is in the way, and no pcall gets anywhere.
/// </remarks>
internal static unsafe class Budget
{
    /// <summary>What a call from the library into a program costs beside its instructions, a coroutine, a compiled chunk, and an error.</summary>
    public const int CallCost = 100, CoroutineCost = 1000, CompileCost = 10_000, ErrorCost = 200;

    /// <summary>The hook fires after 96 to 159 instructions, so that no program can keep out of its sight.</summary>
    private const int PeriodMin = 96, PeriodSpread = 64;

    private const int FrameIsLarge = 64, ValuesPerInstruction = 16, TextBytesPerInstruction = 64, NumeralBytesPerInstruction = 4;
    private const uint OpGetTable = 12, OpSetTable = 16, OpEqual = 57, OpLess = 58, OpLessOrEqual = 59, OpForPrepare = 74, OpPrepareVararg = 81;

    public static readonly nint Hook = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&Count;

    /// <summary>Makes a coroutine count from now on.</summary>
    public static void Watch(nint l) => LuaLayout.SetHook(l, Hook, LuaLibrary.MaskCount, Period(VmState.Of(l)));

    /// <summary>After an error was raised: counts again, or goes on raising when the slice is over.</summary>
    public static void Restore(nint l)
    {
        var state = VmState.Of(l);
        state->Settle(l);
        if (IsOver(state))
        {
            Arm(l);
        }
        else
        {
            Watch(l);
        }
    }

    /// <summary>Whether the slice is over.</summary>
    public static bool IsOver(VmState* state)
    {
        if (state->Stopped == StopReason.None)
        {
            state->Stopped = state->Used >= state->StopAt ? StopReason.Order : state->Budget <= 0 ? StopReason.Budget : StopReason.None;
        }

        return state->Stopped != StopReason.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Count(nint l, nint record)
    {
        var state = VmState.Of(l);
        var period = LuaLayout.PeriodOf(l);
        state->Charge(period + (state->UnchargedBytes / Allocator.BytesPerInstruction) + HiddenCost(l, period));
        state->UnchargedBytes = 0;
        if (state->Stopped == StopReason.None && state->Used < state->StopAt && Stopwatch.GetTimestamp() > state->Deadline)
        {
            state->Stopped = StopReason.Clock;
        }

        if (IsOver(state))
        {
            Arm(l);
        }
        else
        {
            Watch(l);
        }
    }

    private static void Arm(nint l) => LuaLayout.SetHook(l, LuaLibrary.RaiseMessage, LuaLibrary.MaskCount, 1);

    /// <summary>What instructions cost beyond one: the hook sees one in about 128 of them, so it stands for as many of its kind.</summary>
    private static long HiddenCost(nint l, int period)
    {
        long cost = 0;
        var instruction = LuaLayout.HookedInstruction(l);
        if ((instruction & 0x7f) != OpPrepareVararg && LuaLayout.ExtraArguments(l) is var extra and > FrameIsLarge)
        {
            cost += extra / ValuesPerInstruction;
        }

        var (a, b, c) = ((int)(instruction >> 7 & 0xff), (int)(instruction >> 16 & 0xff), (int)(instruction >> 24 & 0xff));
        cost += (instruction & 0x7f) switch
        {
            OpEqual or OpLess or OpLessOrEqual => Math.Min(LengthOf(l, a), LengthOf(l, b)) / TextBytesPerInstruction,
            OpGetTable => LengthOf(l, c) / TextBytesPerInstruction,
            OpSetTable => LengthOf(l, b) / TextBytesPerInstruction,
            OpForPrepare => (LengthOf(l, a) + LengthOf(l, a + 1) + LengthOf(l, a + 2)) / NumeralBytesPerInstruction,
            _ => 0,
        };
        return cost * period;
    }

    private static int LengthOf(nint l, int register)
    {
        var value = LuaLayout.Register(l, register);
        return value[LuaLayout.TypeByte] == LuaLayout.LongString ? LuaLayout.TextOf(value).Length : 0;
    }

    private static int Period(VmState* state)
    {
        state->Spread = (state->Spread * 1664525) + 1013904223;
        return PeriodMin + (int)(state->Spread >> 26 & (PeriodSpread - 1));
    }
}
