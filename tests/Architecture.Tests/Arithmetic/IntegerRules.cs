using System.Reflection;
using System.Reflection.Emit;
using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.Arithmetic;

/// <summary>What the engine must not compute with, so that every machine computes the same.</summary>
public static class IntegerRules
{
    private static readonly Type[] Inexact = [typeof(float), typeof(double), typeof(decimal), typeof(Half)];

    private static readonly OpCode[] InexactCodes = [OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un];

    private static readonly Type[] Hashed = [typeof(Dictionary<,>), typeof(HashSet<>)];

    /// <summary>Nothing that is not an integer: in fields, signatures, locals, constants, conversions and calls.</summary>
    public static IEnumerable<string> Inexactness(Type type)
    {
        var fields = Members.Fields(type)
            .Where(field => IsInexact(field.FieldType))
            .Select(field => $"{Members.NameOf(field)} holds {field.FieldType.Name}.");
        return fields.Concat(Members.Methods(type).SelectMany(Inexactness));
    }

    /// <summary>No walk through a hash table: its order is nobody's promise.</summary>
    public static IEnumerable<string> HashOrder(Type type) =>
        from method in Members.Methods(type)
        from called in Instructions.Called(method)
        where called.Name is "GetEnumerator" or "get_Keys" or "get_Values"
        where called.DeclaringType is { IsGenericType: true } table && Hashed.Contains(table.GetGenericTypeDefinition())
        select $"{Members.NameOf(method)} walks through a {called.DeclaringType!.Name}.";

    private static IEnumerable<string> Inexactness(MethodBase method)
    {
        var name = Members.NameOf(method);
        if (Members.Signature(method).Any(IsInexact))
        {
            yield return $"{name} takes or gives an inexact number.";
        }

        if (method.GetMethodBody()?.LocalVariables.Any(local => IsInexact(local.LocalType)) == true)
        {
            yield return $"{name} has an inexact local.";
        }

        foreach (var code in Instructions.Of(method).Select(instruction => instruction.Code).Where(InexactCodes.Contains).Distinct())
        {
            yield return $"{name} computes with {code.Name}.";
        }

        var calls = Instructions.Called(method).Where(called => Members.Signature(called).Concat(Owner(called)).Any(IsInexact));
        foreach (var called in calls.Distinct())
        {
            yield return $"{name} calls {Members.NameOf(called)}, which takes or gives an inexact number.";
        }
    }

    private static IEnumerable<Type> Owner(MethodBase method) => method.DeclaringType is { } type ? [type] : [];

    private static bool IsInexact(Type type) => Members.Parts(type).Any(Inexact.Contains);
}
