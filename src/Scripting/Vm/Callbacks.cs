using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Every managed function that Lua can call, and the one native entry through which it is called.</summary>
internal static unsafe class Callbacks
{
    public static readonly nint Entry = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&Enter;

    private static readonly ImmutableArray<MethodInfo> Methods = Find();
    private static readonly ImmutableArray<nint> Bodies = [.. Methods.Select(method => method.MethodHandle.GetFunctionPointer())];
    private static readonly ImmutableArray<string> Names = [.. Methods.Select(NameOf)];

    /// <summary>The functions programs see, with their numbers.</summary>
    public static IEnumerable<(int Number, LuaFunctionAttribute Function)> Public =>
        Methods.Select((method, number) => (number, method.GetCustomAttribute<LuaFunctionAttribute>()!)).Where(pair => pair.Item2 is not null);

    /// <summary>The functions only our own Lua sees, with their numbers.</summary>
    public static IEnumerable<(int Number, string Name)> Private =>
        Methods.Select((method, number) => (number, method.GetCustomAttribute<LuaPrivateAttribute>()?.Name!)).Where(pair => pair.Item2 is not null);

    public static string Name(long number) => Names[(int)number];

    public static int NumberOf(string name) => Names.IndexOf(name);

    private static ImmutableArray<MethodInfo> Find() =>
        [.. from type in typeof(Callbacks).Assembly.GetTypes()
            where type.IsAbstract && type.IsSealed
            orderby type.FullName
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where method.IsDefined(typeof(LuaFunctionAttribute)) || method.IsDefined(typeof(LuaPrivateAttribute))
            orderby type.FullName, NameOf(method)
            select method];

    private static string NameOf(MethodInfo method) =>
        method.GetCustomAttribute<LuaFunctionAttribute>()?.Name ?? method.GetCustomAttribute<LuaPrivateAttribute>()!.Name;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Enter(nint l)
    {
        var state = VmState.Of(l);
        var trusted = state->Trusted;
        state->Charge(Prices.ManagedCall);
        try
        {
            var vm = Unsafe.As<LuaVm>(GCHandle.FromIntPtr(state->Owner).Target)!;
            return ((delegate*<LuaCall, int>)Bodies[(int)LuaLayout.OwnNumber(l)])(new LuaCall(l, vm));
        }
        catch (LuaError error)
        {
            state->Trusted = trusted;
            return Raise(l, state, error);
        }
        catch (Exception error)
        {
            // A fault of ours must not take the process along; to the program it is an error like any other.
            state->Trusted = trusted;
            return Raise(l, state, new LuaError($"internal error in '{Name(LuaLayout.OwnNumber(l))}': {error.GetType().Name}"));
        }
    }

    /// <summary>Makes the call an error once this frame is gone: Lua's own raising function is called as return hook of this very call.</summary>
    private static int Raise(nint l, VmState* state, LuaError error)
    {
        state->Trusted++;
        if (!error.IsOnStack)
        {
            var text = Encoding.UTF8.GetBytes(error.Message);
            byte[] message = [.. Traceback.Place(l, 1), .. text];
            fixed (byte* bytes = message)
            {
                LuaLibrary.PushString(l, bytes, (nuint)message.Length);
            }
        }

        // The stack must not have to grow between here and the raise.
        _ = LuaLibrary.CheckStack(l, 64);
        state->Trusted--;
        Budget.RaiseOnReturn(l);
        return 1;
    }
}
