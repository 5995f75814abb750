using System.Reflection;
using System.Reflection.Emit;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Writes, at run time, the class whose objects stand for grains of an interface.</summary>
/// <remarks>
/// For <c>Task&lt;int&gt; Add(int a, string b)</c> as method 3 it writes two methods:
/// <code>
/// public Task&lt;int&gt; Add(int a, string b) =&gt; Send&lt;int&gt;(3, new object[] { a, b });
/// static Task Invoke3(object target, object[] arguments) =&gt; ((IThing)target).Add((int)arguments[0], (string)arguments[1]);
/// </code>
/// </remarks>
internal static class ReferenceEmitter
{
    private const MethodAttributes Implementation =
        MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot;

    // Not a name that a grain's method could have.
    private const string FactoryName = "<new>";

    /// <summary>The class's constructor, and the methods in the order in which it numbers them.</summary>
    internal static (Func<GrainReference> Create, GrainMethod[] Methods) Emit(Type @interface)
    {
        var methods = MethodsOf(@interface);
        var name = $"References.{@interface.FullName}";
        var builder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.Run).DefineDynamicModule(name)
            .DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(GrainReference), [@interface]);
        for (var index = 0; index < methods.Length; index++)
        {
            EmitSender(builder, methods[index], index);
            EmitInvoker(builder, methods[index], index);
        }

        EmitFactory(builder);
        var type = builder.CreateType();
        return (
            type.GetMethod(FactoryName)!.CreateDelegate<Func<GrainReference>>(),
            [.. methods.Select((method, index) => new GrainMethod(
                @interface, method, type.GetMethod(InvokerName(index))!.CreateDelegate<Func<object, object?[], Task>>()))]);
    }

    private static MethodInfo[] MethodsOf(Type @interface)
    {
        if (!@interface.IsInterface || !@interface.IsVisible || !@interface.IsAssignableTo(typeof(IAddressable)))
        {
            throw new ArgumentException($"{@interface} is not a public interface of grains or observers.");
        }

        var methods = @interface.GetInterfaces().Prepend(@interface).SelectMany(type => type.GetMethods())
            .Where(method => method.IsAbstract).ToArray();
        return Array.Find(methods, method => method.IsGenericMethod || !IsAwaitable(method.ReturnType)) is { } bad
            ? throw new ArgumentException($"{@interface}.{bad.Name} is generic or returns no task: it cannot be called by reference.")
            : methods;
    }

    private static bool IsAwaitable(Type type) => type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    private static void EmitSender(TypeBuilder type, MethodInfo method, int index)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var sender = type.DefineMethod(method.Name, Implementation, method.ReturnType, parameters);
        var code = sender.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Ldc_I4, parameters.Length);
        code.Emit(OpCodes.Newarr, typeof(object));
        for (var argument = 0; argument < parameters.Length; argument++)
        {
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldc_I4, argument);
            code.Emit(OpCodes.Ldarg, argument + 1);
            code.Emit(OpCodes.Box, parameters[argument]);
            code.Emit(OpCodes.Stelem_Ref);
        }

        code.Emit(OpCodes.Call, SenderFor(method.ReturnType));
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(sender, method);
    }

    private static void EmitInvoker(TypeBuilder type, MethodInfo method, int index)
    {
        var invoker = type.DefineMethod(
            InvokerName(index), MethodAttributes.Public | MethodAttributes.Static, typeof(Task), [typeof(object), typeof(object[])]);
        var code = invoker.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var parameter in method.GetParameters())
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, parameter.Position);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Unbox_Any, parameter.ParameterType);
        }

        code.Emit(OpCodes.Callvirt, method);
        if (AdapterFor(method.ReturnType) is { } adapter)
        {
            code.Emit(OpCodes.Call, adapter);
        }

        code.Emit(OpCodes.Ret);
    }

    private static void EmitFactory(TypeBuilder type)
    {
        var constructor = type.DefineDefaultConstructor(MethodAttributes.Public);
        var code = type.DefineMethod(FactoryName, MethodAttributes.Public | MethodAttributes.Static, typeof(GrainReference), []).GetILGenerator();
        code.Emit(OpCodes.Newobj, constructor);
        code.Emit(OpCodes.Ret);
    }

    private static string InvokerName(int index) => $"Invoke{index}";

    private static MethodInfo SenderFor(Type result) => Member(result switch
    {
        _ when result == typeof(void) => "SendOneWay",
        _ when result.Name.StartsWith("ValueTask", StringComparison.Ordinal) => "SendValue",
        _ => "Send",
    }, result);

    private static MethodInfo? AdapterFor(Type result) =>
        result == typeof(void) || result.Name.StartsWith("ValueTask", StringComparison.Ordinal)
            ? Member(result == typeof(void) ? "Nothing" : "AsTask", result)
            : null;

    private static MethodInfo Member(string name, Type result)
    {
        var member = typeof(GrainReference).GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic)
            .Single(method => method.Name == name && method.IsGenericMethod == result.IsGenericType);
        return result.IsGenericType ? member.MakeGenericMethod(result.GetGenericArguments()) : member;
    }
}
