using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>setmetatable.</summary>
internal static unsafe class MetatableFunctions
{
    [LuaFunction("setmetatable(table, metatable)", "Gives a table its metatable. Finalizers (__gc) and weak tables (__mode) do nothing, and __call counts if it is a function and there by now.",
        Arguments = ["table table The table.", "metatable table Its metatable, or nil."], Results = ["table table The table."], Errors = "When the metatable is protected by __metatable.",
        Example = "local point = setmetatable({ x = 1 }, { __index = Point })")]
    public static int SetMetatable(LuaCall call)
    {
        _ = call.Table(1);
        if (call.TypeOf(2) is not (LuaLibrary.TypeNil or LuaLibrary.TypeTable))
        {
            throw call.WrongType(2, "nil or table");
        }

        if (BaseFunctions.PushMetafield(call, 1, "__metatable"u8))
        {
            throw new LuaError("cannot change a protected metatable");
        }

        LuaLibrary.SetTop(call.L, 2);
        call.State->Trusted++;
        if (call.TypeOf(2) == LuaLibrary.TypeTable)
        {
            TakeCall(call);
        }

        _ = LuaLibrary.SetMetatable(call.L, 1);
        call.State->Trusted--;
        return 1;
    }

    /// <summary>Puts a function that is __call where the library looks for it.</summary>
    private static void TakeCall(LuaCall call)
    {
        call.Vm.PushTrusted(call.L, "__call"u8);
        LuaLibrary.RawGet(call.L, 2);
        var type = LuaLibrary.TypeOf(call.L, -1);
        if (type != LuaLibrary.TypeNil)
        {
            call.Vm.ReserveKey(call.L, call.Table(2));
            ref var top = ref LuaLayout.TopOf(call.L);
            *(nint*)top = call.Vm.CallName;
            top[LuaLayout.TypeByte] = LuaLayout.ShortString;
            top += LuaLayout.ValueSize;
            LuaLibrary.Rotate(call.L, -2, 1);
            if (type != LuaLibrary.TypeFunction)
            {
                LuaLibrary.SetTop(call.L, -2);
                LuaLibrary.PushNil(call.L);
            }

            LuaLibrary.RawSet(call.L, 2);
            return;
        }

        LuaLibrary.SetTop(call.L, 2);
    }
}
