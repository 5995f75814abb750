using System.Collections.Immutable;
using System.Reflection;

namespace Infon.Domain.Refusals;

/// <summary>Every way to be refused.</summary>
public static class RefusalCatalog
{
    /// <summary>All lines, by code: whatever stands in a static class of this project whose name ends in <c>Refusals</c>.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        .. typeof(RefusalCatalog).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<RefusalCode>()
            .OrderBy(line => line.Code, StringComparer.Ordinal),
    ];
}
