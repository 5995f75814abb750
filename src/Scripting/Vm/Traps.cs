namespace Infon.Scripting.Vm;

/// <summary>What Lua calls when an error is raised inside a protected call, before anything is unwound.</summary>
internal static unsafe class Traps
{
    [LuaPrivate("trap")]
    public static int Plain(LuaCall call)
    {
        Budget.Restore(call.L);
        Explain(call.Vm, call.L);
        return 1;
    }

    [LuaPrivate("trace_trap")]
    public static int Tracing(LuaCall call)
    {
        Budget.Restore(call.L);
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

    public static string TextOf(StopReason reason) => reason switch
    {
        StopReason.Budget => "instruction budget exceeded",
        StopReason.Memory => "memory limit exceeded too often",
        StopReason.Clock or StopReason.Order => "stopped: it took too long",
        _ => "",
    };
}
