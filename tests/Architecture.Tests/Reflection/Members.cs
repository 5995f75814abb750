using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infon.Architecture.Tests.Reflection;

/// <summary>What types declare and mention, whoever wrote it: a person or the compiler.</summary>
public static class Members
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every field a type declares.</summary>
    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared);

    /// <summary>Every method, accessor and constructor a type declares.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    /// <summary>A type and all that is nested in it, what the compiler made included.</summary>
    public static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    /// <summary>A type and all that it is made of: elements, type arguments, what it points to.</summary>
    public static IEnumerable<Type> Parts(Type type)
    {
        var inner = type.HasElementType
            ? [type.GetElementType()!]
            : type.IsFunctionPointer
                ? [.. type.GetFunctionPointerParameterTypes(), type.GetFunctionPointerReturnType()]
                : type.GetGenericArguments();
        return inner.SelectMany(Parts).Prepend(type);
    }

    /// <summary>The types a method takes and gives.</summary>
    public static IEnumerable<Type> Signature(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType)
        .Concat(method is MethodInfo { ReturnType: var type } ? [type] : [])
        .Concat(method.IsGenericMethod ? method.GetGenericArguments() : []);

    /// <summary>Whether the compiler made the type or something it is nested in.</summary>
    public static bool IsCompilerMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.StartsWith('<')
        || (type.DeclaringType is { } outer && IsCompilerMade(outer));

    /// <summary>A name for messages.</summary>
    public static string NameOf(MemberInfo member) => member.DeclaringType is null ? member.Name : $"{member.DeclaringType.Name}.{member.Name}";
}
