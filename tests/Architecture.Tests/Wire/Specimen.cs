using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Infon.Architecture.Tests.Wire;

/// <summary>Makes a value of any type that rules are written in, in which nothing is as it would be by default.</summary>
internal static class Specimen
{
    /// <summary>A value of the type.</summary>
    /// <param name="type">The type: a simple one, an enumeration, an immutable array, or a record.</param>
    /// <param name="number">Makes it different from others.</param>
    public static object Of(Type type, int number = 1)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return Simple(value, number) ?? (IsArray(value) ? Array(value, number) : Record(value, number));
    }

    private static object? Simple(Type type, int number) => type switch
    {
        _ when type.IsEnum => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length),
        _ when type == typeof(string) => $"text {number}",
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => new Guid(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddMilliseconds(number),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(number),
        _ when type == typeof(ulong) => ulong.MaxValue - (ulong)number,
        _ when type == typeof(byte[]) => new byte[] { 1, (byte)number },
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, (byte)number]),
        _ when type.IsPrimitive => Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object Array(Type type, int number)
    {
        var element = type.GetGenericArguments()[0];
        var items = System.Array.CreateInstance(element, 2);
        items.SetValue(Of(element, number), 0);
        items.SetValue(Of(element, number + 1), 1);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static object Record(Type type, int number)
    {
        var parameters = type.GetConstructors().Select(one => one.GetParameters()).MaxBy(one => one.Length) ?? [];
        var made = Activator.CreateInstance(type, [.. parameters.Select((parameter, index) => Of(parameter.ParameterType, number + index))])!;
        var named = parameters.Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.GetProperties().Where(property => IsInit(property) && !named.Contains(property.Name)))
        {
            property.SetValue(made, Of(property.PropertyType, number + property.Name.Length));
        }

        return made;
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set && set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
