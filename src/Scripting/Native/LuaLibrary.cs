using System.Runtime.InteropServices;

namespace Infon.Scripting.Native;

/// <summary>The functions of the native Lua library that the sandbox calls, under names of our own.</summary>
/// <remarks>
/// None of them may be called from a callback in a way that raises a Lua error: an error jumps over the frames between,
/// and managed frames do not survive that. What can run out of memory is called while the arena refuses nothing, what can
/// meet a metamethod or run code only as <see cref="ProtectedCall"/> or <see cref="Resume"/>.
/// Transitions are never suppressed: together with a concurrent collection that kills the process.
/// </remarks>
internal static unsafe partial class LuaLibrary
{
    public const int Yielded = 1, OutOfMemory = 4;
    public const int TypeNone = -1, TypeNil = 0, TypeBoolean = 1, TypeLightUserdata = 2, TypeNumber = 3, TypeString = 4;
    public const int TypeTable = 5, TypeFunction = 6, TypeUserdata = 7, TypeThread = 8;
    public const int MaskReturn = 2, MaskCount = 8;
    public const int MultipleResults = -1;
    public const int Registry = -1_001_000;
    public const int GlobalsIndex = 2;
    public const int CollectFully = 2, CollectIncrementally = 11;

    private const string Library = "lua54";

    private static readonly nint Handle = NativeLibrary.Load(Library, typeof(LuaLibrary).Assembly, null);

    /// <summary>The native function that raises the value on top of the stack; armed as a hook, never called by us.</summary>
    public static readonly nint RaiseTop = NativeLibrary.GetExport(Handle, "lua_error");

    /// <summary>The native function that raises a message; armed as a hook, never called by us.</summary>
    public static readonly nint RaiseMessage = NativeLibrary.GetExport(Handle, "luaL_error");

    public static readonly nint OpenBase = NativeLibrary.GetExport(Handle, "luaopen_base");
    public static readonly nint OpenCoroutine = NativeLibrary.GetExport(Handle, "luaopen_coroutine");

    public static int UpvalueIndex(int number) => Registry - number;

    [LibraryImport(Library, EntryPoint = "lua_newstate")]
    public static partial nint NewState(delegate* unmanaged[Cdecl]<void*, void*, nuint, nuint, void*> allocate, void* context);

    [LibraryImport(Library, EntryPoint = "lua_atpanic")]
    public static partial nint AtPanic(nint l, delegate* unmanaged[Cdecl]<nint, int> handler);

    [LibraryImport(Library, EntryPoint = "lua_newthread")]
    public static partial nint NewThread(nint l);

    [LibraryImport(Library, EntryPoint = "lua_gettop")]
    public static partial int GetTop(nint l);

    [LibraryImport(Library, EntryPoint = "lua_settop")]
    public static partial void SetTop(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_absindex")]
    public static partial int AbsoluteIndex(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_rotate")]
    public static partial void Rotate(nint l, int index, int count);

    [LibraryImport(Library, EntryPoint = "lua_copy")]
    public static partial void Copy(nint l, int from, int to);

    [LibraryImport(Library, EntryPoint = "lua_checkstack")]
    public static partial int CheckStack(nint l, int slots);

    [LibraryImport(Library, EntryPoint = "lua_xmove")]
    public static partial void Move(nint from, nint to, int count);

    [LibraryImport(Library, EntryPoint = "lua_pushvalue")]
    public static partial void PushValue(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_pushnil")]
    public static partial void PushNil(nint l);

    [LibraryImport(Library, EntryPoint = "lua_pushnumber")]
    public static partial void PushNumber(nint l, double value);

    [LibraryImport(Library, EntryPoint = "lua_pushinteger")]
    public static partial void PushInteger(nint l, long value);

    [LibraryImport(Library, EntryPoint = "lua_pushboolean")]
    public static partial void PushBoolean(nint l, int value);

    [LibraryImport(Library, EntryPoint = "lua_pushlstring")]
    public static partial byte* PushString(nint l, byte* text, nuint length);

    [LibraryImport(Library, EntryPoint = "lua_pushcclosure")]
    public static partial void PushClosure(nint l, nint function, int upvalues);

    [LibraryImport(Library, EntryPoint = "lua_pushthread")]
    public static partial int PushThread(nint l);

    [LibraryImport(Library, EntryPoint = "lua_type")]
    public static partial int TypeOf(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_toboolean")]
    public static partial int ToBoolean(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_tonumberx")]
    public static partial double ToNumber(nint l, int index, int* converted);

    [LibraryImport(Library, EntryPoint = "lua_tolstring")]
    public static partial byte* ToString(nint l, int index, nuint* length);

    [LibraryImport(Library, EntryPoint = "lua_tothread")]
    public static partial nint ToThread(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_tocfunction")]
    public static partial nint ToFunction(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_topointer")]
    public static partial nint ToPointer(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_iscfunction")]
    public static partial int IsNativeFunction(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_rawlen")]
    public static partial ulong RawLength(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_rawequal")]
    public static partial int RawEqual(nint l, int index1, int index2);

    [LibraryImport(Library, EntryPoint = "lua_rawget")]
    public static partial void RawGet(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_rawgeti")]
    public static partial void RawGetAt(nint l, int index, long key);

    [LibraryImport(Library, EntryPoint = "lua_rawset")]
    public static partial void RawSet(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_rawseti")]
    public static partial void RawSetAt(nint l, int index, long key);

    [LibraryImport(Library, EntryPoint = "lua_createtable")]
    public static partial void CreateTable(nint l, int array, int hash);

    [LibraryImport(Library, EntryPoint = "lua_getmetatable")]
    public static partial int GetMetatable(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_setmetatable")]
    public static partial int SetMetatable(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_next")]
    public static partial int Next(nint l, int index);

    [LibraryImport(Library, EntryPoint = "lua_callk")]
    public static partial void Call(nint l, int arguments, int results, nint context, nint continuation);

    [LibraryImport(Library, EntryPoint = "lua_pcallk")]
    public static partial int ProtectedCall(nint l, int arguments, int results, int handler, nint context, nint continuation);

    [LibraryImport(Library, EntryPoint = "lua_resume")]
    public static partial int Resume(nint l, nint from, int arguments, int* results);

    [LibraryImport(Library, EntryPoint = "lua_status")]
    public static partial int Status(nint l);

    [LibraryImport(Library, EntryPoint = "lua_isyieldable")]
    public static partial int IsYieldable(nint l);

    [LibraryImport(Library, EntryPoint = "luaL_loadbufferx")]
    public static partial int Load(nint l, byte* text, nuint length, byte* name, byte* mode);

    [LibraryImport(Library, EntryPoint = "lua_dump")]
    public static partial int Dump(nint l, delegate* unmanaged[Cdecl]<nint, byte*, nuint, void*, int> write, void* context, int strip);

    [LibraryImport(Library, EntryPoint = "lua_sethook")]
    public static partial void SetHook(nint l, nint hook, int mask, int count);

    [LibraryImport(Library, EntryPoint = "lua_getstack")]
    public static partial int GetStack(nint l, int level, LuaDebug* record);

    [LibraryImport(Library, EntryPoint = "lua_getinfo")]
    public static partial int GetInfo(nint l, byte* what, LuaDebug* record);

    [LibraryImport(Library, EntryPoint = "lua_getupvalue")]
    public static partial byte* GetUpvalue(nint l, int function, int number);

    [LibraryImport(Library, EntryPoint = "lua_setupvalue")]
    public static partial byte* SetUpvalue(nint l, int function, int number);

    [LibraryImport(Library, EntryPoint = "lua_upvaluejoin")]
    public static partial void JoinUpvalue(nint l, int function1, int number1, int function2, int number2);

    [LibraryImport(Library, EntryPoint = "lua_gc")]
    public static partial void Collect(nint l, int what, int a, int b, int c);
}
