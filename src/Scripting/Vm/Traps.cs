using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>What Lua calls when an error is raised inside a protected call, before anything is unwound.</summary>
internal static unsafe class Traps
{
    private const int TraceCost = 200;

    [LuaPrivate("trap")]
    public static int Plain(LuaCall call)
    {
        ChargeUnwinding(call);
        Budget.Restore(call.L);
        Explain(call.Vm, call.L);
        return 1;
    }

    [LuaPrivate("trace_trap")]
    public static int Tracing(LuaCall call)
    {
        ChargeUnwinding(call);
        Budget.Restore(call.L);
        if (call.State->Stopped == StopReason.None)
        {
            call.Charge(TraceCost);
        }

        call.Vm.LastTraceback = Traceback.Of(call.L, 1);
        Explain(call.Vm, call.L);
        return 1;
    }

    /// <summary>Puts the true reason in the place of an error that only ends the slice.</summary>
    public static void Explain(LuaVm vm, nint l)
    {
        if (vm.State.Stopped == StopReason.None)
        {
            return;
        }

        var place = Traceback.Place(l, 1);
        var reason = System.Text.Encoding.ASCII.GetBytes(TextOf(vm.State.Stopped));
        vm.PushTrusted(l, [.. place, .. reason]);
    }

    /// <summary>The library looks at all frames once an error is caught, and follows 2,000 links of a chain of metatables before it gives up, all within one instruction.</summary>
    private static void ChargeUnwinding(LuaCall call)
    {
        const int cost = 3000;
        call.Charge(LuaLayout.Frames(call.L));
        var message = call.Argument(1);
        if (message != null && LuaLayout.IsString(message) && LuaLayout.TextOf(message).EndsWith("possible loop"u8))
        {
            call.Charge(cost);
        }
    }

    public static string TextOf(StopReason reason) => reason switch
    {
        StopReason.Budget => "instruction budget exceeded",
        StopReason.Memory => "memory limit exceeded too often",
        StopReason.Clock or StopReason.Order => "stopped: it took too long",
        _ => "",
    };
}
