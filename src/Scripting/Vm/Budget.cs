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
    public const int CallCost = 100, CoroutineCost = 1000, ResumeCost = 30, CompileCost = 10_000, ErrorCost = 330;

    /// <summary>The hook fires after 48 to 79 instructions, so that no program can keep out of its sight.</summary>
    private const int PeriodMin = 48, PeriodSpread = 32;

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
        state->Charge(state->TakeUnpaid() + (period * (1 + HiddenCosts.Of(l))));
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

    private static int Period(VmState* state)
    {
        state->Spread = (state->Spread * 1664525) + 1013904223;
        return PeriodMin + (int)(state->Spread >> 27 & (PeriodSpread - 1));
    }
}
