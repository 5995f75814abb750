using System.Collections.Immutable;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>What is put into every VM before anything runs in it.</summary>
internal static unsafe class Anchors
{
    private const int FirstKey = 32;

    /// <summary>Texts the library makes where no error may be raised; while they are kept, making them needs no memory.</summary>
    private static readonly ImmutableArray<string> Texts =
    [
        "cannot resume dead coroutine", "cannot resume non-suspended coroutine", "C stack overflow", "error in error handling", "not enough memory",
    ];

    public static void Set(LuaVm vm)
    {
        var key = FirstKey;
        foreach (var text in Texts)
        {
            vm.PushTrusted(vm.Main, text);
            LuaLibrary.RawSetAt(vm.Main, LuaLibrary.Registry, key++);
        }

        DropCollectorMetamethods(vm, key);
        HideCall(vm, key + 1);
    }

    /// <summary>The name of __call becomes one that only setmetatable writes, and only for functions: a chain of tables that call each other
    /// moves its arguments again for every link, within one instruction.</summary>
    private static void HideCall(LuaVm vm, int key)
    {
        vm.PushTrusted(vm.Main, "__kall");
        var name = *(nint*)(LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize);
        LuaLibrary.RawSetAt(vm.Main, LuaLibrary.Registry, key);

        // It is found by its hash, which stays; no text a program makes has this hash and these letters.
        new Span<byte>((void*)(name + LuaLayout.Text), 6).Fill((byte)'?');
        ((nint*)(vm.State.FirstBlock + LuaLayout.TagNamesInBlock))[LuaLayout.TagNameCall] = name;
        vm.CallName = name;
    }

    /// <summary>Finalizers would run where no hook counts, and weak tables make long collections: their names become one that no program can write.</summary>
    private static void DropCollectorMetamethods(LuaVm vm, int key)
    {
        vm.PushTrusted(vm.Main, "a name longer than the texts that Lua shares, so that nothing equals it");
        var name = *(nint*)(LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize);
        LuaLibrary.RawSetAt(vm.Main, LuaLibrary.Registry, key);
        var names = (nint*)(vm.State.FirstBlock + LuaLayout.TagNamesInBlock);
        names[LuaLayout.TagNameGc] = name;
        names[LuaLayout.TagNameMode] = name;
    }
}
