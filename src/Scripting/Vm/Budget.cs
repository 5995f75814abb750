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
    /// <summary>What a call from the library into a program costs beside its instructions, a coroutine, its resumption, a compiled chunk, and an error.</summary>
    public const int CallCost = 100, CoroutineCost = 1000, ResumeCost = 20, CompileCost = 10_000, ErrorCost = 200;

    /// <summary>The hook fires after 96 to 159 instructions, so that no program can keep out of its sight.</summary>
    private const int PeriodMin = 96, PeriodSpread = 64;

    private const int FrameIsLarge = 64, ValuesPerInstruction = 16, TextBytesPerInstruction = 64, NumeralBytesPerInstruction = 4, LinksForNothing = 8;
    private const uint OpGetTableOfUpvalue = 11, OpGetTable = 12, OpGetField = 14, OpSetTableOfUpvalue = 15, OpSetTable = 16, OpSetField = 18, OpSelf = 20, OpEqual = 57, OpLess = 58, OpLessOrEqual = 59, OpForPrepare = 74, OpPrepareVararg = 81;

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
        else if (LuaLayout.HookOf(l) != Hook)
        {
            LuaLayout.SetHook(l, Hook, LuaLibrary.MaskCount, Math.Max(1, state->CountLeft));
        }
    }

    /// <summary>Lets the library raise the value on top of the stack when the callback that runs has returned.</summary>
    public static void RaiseOnReturn(nint l)
    {
        var state = VmState.Of(l);
        state->Charge(ErrorCost);
        state->Settle(l);
        state->CountLeft = LuaLayout.CountLeft(l);
        LuaLayout.SetHook(l, LuaLibrary.RaiseTop, LuaLibrary.MaskReturn | LuaLibrary.MaskCount, 1);
    }

    /// <summary>Makes a coroutine count again that may have been left while it was to raise.</summary>
    public static void WatchAgain(nint l)
    {
        if (LuaLayout.HookOf(l) != Hook)
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
        if (state->Deadline != long.MaxValue && Stopwatch.GetTimestamp() > state->Deadline)
        {
            LookAtClock(state);
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

    /// <summary>Late is who has worked too long; a thread that merely had to wait for its turn gets more time.</summary>
    private static void LookAtClock(VmState* state)
    {
        var left = state->TimeMax - (ThreadClock.Now - state->TimeBegun);
        if (left > 0)
        {
            state->Deadline = Stopwatch.GetTimestamp() + left;
        }
        else if (state->Stopped == StopReason.None && state->Used < state->StopAt)
        {
            state->Stopped = StopReason.Clock;
            state->StoppedAfter = state->Used;
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
        return (cost + ChainCost(l, instruction & 0x7f, a, b)) * period;
    }

    /// <summary>A table that asks a table that asks a table ... is followed within one instruction.</summary>
    private static long ChainCost(nint l, uint operation, int a, int b)
    {
        var table = operation switch
        {
            >= OpGetTable and <= OpGetField or OpSelf => LuaLayout.Register(l, b),
            >= OpSetTable and <= OpSetField => LuaLayout.Register(l, a),
            OpGetTableOfUpvalue => LuaLayout.Upvalue(l, b),
            OpSetTableOfUpvalue => LuaLayout.Upvalue(l, a),
            _ => null,
        };
        return table == null ? 0 : Math.Max(0, LuaLayout.MetatableChain(l, table, operation is >= OpSetTableOfUpvalue and <= OpSetField) - LinksForNothing);
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
