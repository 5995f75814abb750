using System.Collections.Immutable;
using System.Reflection;
using Infon.Api;
using Infon.Domain.Accounts;
using Infon.Grains.Bots;
using Infon.Web;

namespace Infon.Silo.Options;

/// <summary>The settings of one feature: a sealed record, and the section it is bound from.</summary>
/// <param name="Section">The section: <c>Infon</c>, or <c>Infon:Feature</c> for a record named <c>FeatureOptions</c>.</param>
/// <param name="Record">The record.</param>
public sealed record SettingsGroup(string Section, Type Record)
{
    /// <summary>The section of all settings.</summary>
    public const string Root = "Infon";

    private const string Suffix = "Options";

    /// <summary>All groups, in the order of their sections: the public sealed records of the process whose names end in Options.</summary>
    public static ImmutableArray<SettingsGroup> All { get; } =
    [
        .. new[] { typeof(InfonOptions).Assembly, typeof(ApiComposition).Assembly, typeof(BotGrain).Assembly, typeof(Caller).Assembly, typeof(WebComposition).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsSealed && type.Name.EndsWith(Suffix, StringComparison.Ordinal) && IsRecord(type))
            .Select(type => new SettingsGroup(SectionOf(type), type))
            .OrderBy(group => group.Section, StringComparer.Ordinal),
    ];

    /// <summary>What can be set.</summary>
    public IEnumerable<PropertyInfo> Properties =>
        Record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>Binds every group, each to be had as <c>IOptions</c> of its record.</summary>
    public static void AddAll(IServiceCollection services)
    {
        var add = typeof(SettingsGroup).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var group in All)
        {
            add.MakeGenericMethod(group.Record).Invoke(null, [services, group.Section]);
        }
    }

    private static void Add<T>(IServiceCollection services, string section)
        where T : class => services.AddOptions<T>().BindConfiguration(section);

    private static string SectionOf(Type record)
    {
        var feature = record.Name[..^Suffix.Length];
        return feature == Root ? Root : $"{Root}:{feature}";
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
