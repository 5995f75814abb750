using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.Shapes;

/// <summary>What may be static: what never changes.</summary>
public static class StaticRules
{
    private static readonly Type[] Immutable =
    [
        typeof(string), typeof(Type), typeof(Version), typeof(Encoding), typeof(Assembly),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(FrozenDictionary<,>), typeof(FrozenSet<>), typeof(System.Buffers.SearchValues<>), typeof(ReadOnlyMemory<>), typeof(Nullable<>),
        typeof(Lazy<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(decimal), typeof(Guid), typeof(TimeSpan), typeof(DateTimeOffset), typeof(Comparer<>), typeof(Int128), typeof(UInt128),
    ];

    /// <summary>Static fields that could change, but for those allowed by name (<c>Type.Field</c>), each with its reason.</summary>
    public static IEnumerable<string> MutableStatics(Type type, IReadOnlyDictionary<string, string> allowed) =>
        from field in Members.Fields(type)
        where field.IsStatic && !field.IsLiteral && !Members.IsCompilerMade(type) && !allowed.ContainsKey(Members.NameOf(field))
        where !field.IsInitOnly || !IsImmutable(field.FieldType, [])
        let reason = field.IsInitOnly ? $"holds {field.FieldType.Name}, which can change" : "can be set"
        select $"{Members.NameOf(field)} is static and {reason}.";

    private static bool IsImmutable(Type type, HashSet<Type> asked)
    {
        // What a function takes does not make the function change.
        var isFunction = type.IsFunctionPointer || type.IsAssignableTo(typeof(Delegate));
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || isFunction || !asked.Add(type))
        {
            return true;
        }

        if (Immutable.Any(known => IsOrDescends(type, known)))
        {
            return type.GetGenericArguments().All(argument => IsImmutable(argument, asked));
        }

        // A type of ours is what its fields are; for a class that can be inherited nobody knows what it will be.
        var isOurs = type.FullName?.StartsWith("Infon.", StringComparison.Ordinal) == true;
        return isOurs && !type.IsInterface && (type.IsValueType || type.IsSealed) && Ancestors(type).SelectMany(Members.Fields)
            .Where(field => !field.IsStatic)
            .All(field => (field.IsInitOnly || type.IsValueType) && IsImmutable(field.FieldType, asked));
    }

    private static bool IsOrDescends(Type type, Type known) => Ancestors(type)
        .Any(ancestor => ancestor == known || (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == known));

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type; ancestor?.BaseType is not null && ancestor != typeof(ValueType); ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}
