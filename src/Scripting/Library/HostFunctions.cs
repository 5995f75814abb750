using Infon.Scripting.Bots;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>What our own Lua needs of its host.</summary>
internal static unsafe class HostFunctions
{
    [LuaPrivate("set_string_metatable")]
    public static int SetStringMetatable(LuaCall call)
    {
        call.Vm.PushTrusted(call.L, ""u8);
        LuaLibrary.PushValue(call.L, 1);
        _ = LuaLibrary.SetMetatable(call.L, -2);
        return LuaCall.Nothing();
    }

    [LuaPrivate("keep_less")]
    public static int KeepLess(LuaCall call)
    {
        call.State->Trusted++;
        LuaLibrary.PushValue(call.L, 1);
        LuaLibrary.RawSetAt(call.L, LuaLibrary.Registry, Registration.IsLessKey);
        call.State->Trusted--;
        return LuaCall.Nothing();
    }

    [LuaPrivate("load_library")]
    public static int LoadLibrary(LuaCall call)
    {
        var name = call.TypeOf(1) == LuaLibrary.TypeString ? System.Text.Encoding.UTF8.GetString(call.Text(1)) : "";
        if (Prelude.Libraries.FirstOrDefault(library => library.Name == name) is not { } found)
        {
            return call.ReturnNil();
        }

        call.Vm.Reserve(call.L, found.Image.Length * 2);
        _ = call.Vm.TryLoad(call.L, found.Image, "=" + name, compiled: true);
        return 1;
    }

    /// <summary>Writes a fault into the bot's log.</summary>
    [LuaPrivate("report")]
    public static int Report(LuaCall call)
    {
        (call.Vm.Host as LuaBot)?.Fault(call.Text(1));
        return LuaCall.Nothing();
    }

    /// <summary>Resumes a creature's thread: whether all is well, else the error with a traceback, and whether the slice is over.</summary>
    [LuaPrivate("step")]
    public static int Step(LuaCall call)
    {
        var thread = CoroutineFunctions.ThreadOf(call, 1);
        if (CoroutineFunctions.TryResume(call, thread, 0, out _))
        {
            return call.Return(true);
        }

        var over = call.State->Stopped != StopReason.None;
        var message = over
            ? [.. Traceback.Place(thread, 0), .. System.Text.Encoding.ASCII.GetBytes(Traps.TextOf(call.State->Stopped))]
            : BaseFunctions.PlainText(call, call.Count);
        if (over)
        {
            // A moment for the caller to write down what happened.
            Budget.Watch(call.L);
        }

        call.Push(false);
        call.Vm.PushTrusted(call.L, [.. message, (byte)'\n', .. Traceback.Of(thread, 0)]);
        call.Push(over);
        return 3;
    }
}
