using System.Collections.Immutable;
using System.Reflection;
using Infon.Architecture.Tests.Reflection;
using Orleans;
using Orleans.Runtime;

namespace Infon.Architecture.Tests.Wire;

/// <summary>What may cross the cluster. In one process nobody would notice a breach: there arguments are passed as they are.</summary>
public static class WireRules
{
    private static readonly ImmutableArray<Type> Values =
    [
        typeof(string), typeof(Guid), typeof(DateTimeOffset), typeof(TimeSpan), typeof(decimal), typeof(Uri), typeof(Version),
        typeof(CancellationToken),
    ];

    private static readonly ImmutableArray<Type> Containers =
    [
        typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ReadOnlyMemory<>), typeof(Nullable<>),
        typeof(ValueTuple<,>), typeof(Task<>), typeof(ValueTask<>),
    ];

    /// <summary>What a request, view or event lacks to be serialized by a cluster and read by its next version.</summary>
    public static IEnumerable<string> Unmarked(Type type)
    {
        if (!type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            yield return $"{type.Name} has no [GenerateSerializer].";
        }

        if (!type.IsDefined(typeof(AliasAttribute), inherit: false))
        {
            yield return $"{type.Name} has no [Alias]: renaming it would break what is under way.";
        }
        else if (type.IsGenericTypeDefinition && !AliasOf(type)!.EndsWith($"`{type.GetGenericArguments().Length}", StringComparison.Ordinal))
        {
            yield return $"{type.Name} is called {AliasOf(type)}: the name of a generic type ends with how many arguments it has, or Orleans cannot read it.";
        }

        var stored = Stored(type).ToList();
        foreach (var property in stored.Where(property => !property.IsDefined(typeof(IdAttribute))))
        {
            yield return $"{type.Name}.{property.Name} has no [Id].";
        }

        var ids = stored.Select(property => property.GetCustomAttribute<IdAttribute>()?.Id).OfType<uint>();
        foreach (var twice in ids.GroupBy(id => id).Where(id => id.Count() > 1))
        {
            yield return $"{type.Name} has [Id({twice.Key})] twice.";
        }
    }

    /// <summary>What could change after it was sent.</summary>
    public static IEnumerable<string> Changeable(Type type)
    {
        if (!type.IsAssignableTo(typeof(Exception)) && !type.IsDefined(typeof(ImmutableAttribute), inherit: false))
        {
            yield return $"{type.Name} has no [Immutable].";
        }

        foreach (var property in Stored(type))
        {
            if (property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            {
                yield return $"{type.Name}.{property.Name} can be set.";
            }

            foreach (var part in Foreign(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name} holds {part.Name}, which does not cross.";
            }
        }
    }

    /// <summary>What a grain interface lacks, and what its methods take or give that does not cross.</summary>
    public static IEnumerable<string> Uncallable(Type @interface)
    {
        if (!@interface.IsDefined(typeof(AliasAttribute), inherit: false))
        {
            yield return $"{@interface.Name} has no [Alias].";
        }

        var methods = @interface.GetMethods();
        foreach (var method in methods.Where(method => !method.IsDefined(typeof(AliasAttribute))))
        {
            yield return $"{@interface.Name}.{method.Name} has no [Alias].";
        }

        foreach (var twice in methods.GroupBy(AliasOf).Where(same => same.Key is not null && same.Count() > 1))
        {
            yield return $"{@interface.Name} calls two methods {twice.Key}.";
        }

        foreach (var (method, part) in methods.SelectMany(method => Members.Signature(method).SelectMany(Foreign).Select(part => (method, part))))
        {
            yield return $"{@interface.Name}.{method.Name} speaks of {part.Name}, which does not cross.";
        }
    }

    /// <summary>States that two classes of grains call the same: Orleans' store would give both grains of one key the same row.</summary>
    public static IEnumerable<string> SharedStates(IEnumerable<Type> grains) => grains
        .SelectMany(grain => grain.GetConstructors().SelectMany(made => made.GetParameters())
            .Select(part => part.GetCustomAttribute<PersistentStateAttribute>()?.StateName).OfType<string>().Distinct()
            .Select(state => (Grain: grain.Name, State: state)))
        .GroupBy(each => each.State)
        .Where(same => same.Count() > 1)
        .Select(same => $"The state {same.Key} belongs to {string.Join(" and ", same.Select(each => each.Grain))}.");

    /// <summary>The stable name of a type or method; null = it has none.</summary>
    public static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias;

    private static IEnumerable<PropertyInfo> Stored(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => type.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static IEnumerable<Type> Foreign(Type type) => Members.Parts(type).Where(part => !Crosses(part));

    private static bool Crosses(Type part)
    {
        var isOurs = part.Namespace?.StartsWith("Infon.Domain", StringComparison.Ordinal) == true
            || part.Namespace?.StartsWith("Infon.Grains.Interfaces", StringComparison.Ordinal) == true;
        return isOurs || part.IsPrimitive || part.IsEnum || part.IsGenericParameter || part == typeof(Task) || part == typeof(ValueTask)
            || Values.Contains(part) || part.IsAssignableTo(typeof(IAddressable))
            || (part.IsGenericType && Containers.Contains(part.GetGenericTypeDefinition()));
    }
}
