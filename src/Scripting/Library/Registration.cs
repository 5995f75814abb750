using System.Collections.Immutable;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>Puts the functions into a VM: ours under the names they are bound to, and those of the library that cannot hurt.</summary>
internal static unsafe class Registration
{
    /// <summary>Where the registry keeps functions that callbacks need.</summary>
    public const int NextOfPairsKey = 17, NextOfIndexPairsKey = 18, NativeNextKey = 19, IsLessKey = 20, GmatchKey = 21;

    private static readonly ImmutableArray<string> SafeBase = ["assert", "error", "getmetatable", "rawequal", "rawget", "rawset", "rawlen", "select", "type"];
    private static readonly ImmutableArray<(string Table, string Name, int Number)> Ours = [.. from function in Callbacks.Public select Place(function.Number, function.Function.Name)];
    private static readonly ImmutableArray<(int Number, string Name)> Private = [.. Callbacks.Private];

    /// <summary>Fills the globals; the table of what only our own Lua may have is left on the main stack.</summary>
    public static void Fill(LuaVm vm)
    {
        var l = vm.Main;
        LuaLibrary.CreateTable(l, 0, Private.Length + 4);
        var own = LuaLibrary.GetTop(l);
        LuaLibrary.RawGetAt(l, LuaLibrary.Registry, LuaLibrary.GlobalsIndex);
        var globals = LuaLibrary.GetTop(l);
        TakeNative(vm, own, globals);
        SetGlobals(vm, globals);
        foreach (var (number, name) in Private)
        {
            vm.PushTrusted(l, name);
            vm.PushCallback(l, number);
            LuaLibrary.RawSet(l, own);
        }

        Keep(vm, NextOfPairsKey, "next_of_pairs");
        Keep(vm, NextOfIndexPairsKey, "next_of_ipairs");
        LuaLibrary.SetTop(l, own);
    }

    private static (string Table, string Name, int Number) Place(int number, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ("", name, number) : (name[..dot], name[(dot + 1)..], number);
    }

    private static void SetGlobals(LuaVm vm, int globals)
    {
        var l = vm.Main;
        foreach (var library in Ours.GroupBy(function => function.Table))
        {
            if (library.Key.Length == 0)
            {
                LuaLibrary.PushValue(l, globals);
            }
            else
            {
                PushField(vm, globals, library.Key, library.Count());
            }

            foreach (var (_, name, number) in library)
            {
                vm.PushTrusted(l, name);
                vm.PushCallback(l, number);
                LuaLibrary.RawSet(l, -3);
            }

            LuaLibrary.SetTop(l, globals);
        }
    }

    /// <summary>Pushes a table that is a field of another, made when it is missing.</summary>
    private static void PushField(LuaVm vm, int table, string name, int size)
    {
        var l = vm.Main;
        vm.PushTrusted(l, name);
        LuaLibrary.RawGet(l, table);
        if (LuaLibrary.TypeOf(l, -1) == LuaLibrary.TypeNil)
        {
            LuaLibrary.SetTop(l, -2);
            LuaLibrary.CreateTable(l, 0, size);
            vm.PushTrusted(l, name);
            LuaLibrary.PushValue(l, -2);
            LuaLibrary.RawSet(l, table);
        }
    }

    /// <summary>Opens two libraries out of sight and takes over what is safe, as closures, whose addresses are the same in every run.</summary>
    private static void TakeNative(LuaVm vm, int own, int globals)
    {
        var l = vm.Main;
        LuaLibrary.PushClosure(l, LuaLibrary.OpenBase, 0);
        LuaLibrary.Call(l, 0, 0, 0, 0);
        foreach (var name in SafeBase)
        {
            vm.PushTrusted(l, name);
            PushWrapped(vm, globals, name);
            LuaLibrary.RawSet(l, own);
        }

        vm.PushTrusted(l, "xpcall");
        PushWrapped(vm, globals, "xpcall");
        LuaLibrary.RawSet(l, own);
        PushWrapped(vm, globals, "next");
        LuaLibrary.RawSetAt(l, LuaLibrary.Registry, NativeNextKey);
        LuaLibrary.PushClosure(l, LuaLibrary.OpenCoroutine, 0);
        LuaLibrary.Call(l, 0, 1, 0, 0);
        vm.PushTrusted(l, "yield");
        PushWrapped(vm, LuaLibrary.GetTop(l) - 1, "yield");
        LuaLibrary.RawSet(l, own);

        // A fresh table of globals: what was opened above stays behind.
        LuaLibrary.SetTop(l, own);
        LuaLibrary.CreateTable(l, 0, 128);
        LuaLibrary.PushValue(l, -1);
        LuaLibrary.RawSetAt(l, LuaLibrary.Registry, LuaLibrary.GlobalsIndex);
        foreach (var name in SafeBase)
        {
            vm.PushTrusted(l, name);
            vm.PushTrusted(l, name);
            LuaLibrary.RawGet(l, own);
            LuaLibrary.RawSet(l, globals);
        }

        vm.PushTrusted(l, "_G");
        LuaLibrary.PushValue(l, globals);
        LuaLibrary.RawSet(l, globals);
    }

    private static void PushWrapped(LuaVm vm, int table, string name)
    {
        var l = vm.Main;
        vm.PushTrusted(l, name);
        LuaLibrary.RawGet(l, table);
        var function = LuaLibrary.ToFunction(l, -1);
        LuaLibrary.SetTop(l, -2);
        LuaLibrary.PushBoolean(l, 1);
        LuaLibrary.PushClosure(l, function, 1);
    }

    private static void Keep(LuaVm vm, int key, string name)
    {
        vm.PushCallback(vm.Main, Callbacks.NumberOf(name));
        LuaLibrary.RawSetAt(vm.Main, LuaLibrary.Registry, key);
    }
}
