using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Infon.Silo.Options;

/// <summary>Reads the settings before anything is built from them, and says everything that is wrong at once.</summary>
public static class SettingsCheck
{
    /// <summary>A sentence for everything that is wrong; empty = nothing is.</summary>
    public static IReadOnlyList<string> Objections(IConfiguration configuration)
    {
        var groups = SettingsGroup.All;
        var sections = groups.Select(group => group.Section).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. groups.SelectMany(group => Objections(configuration.GetSection(group.Section), group, sections))];
    }

    private static IEnumerable<string> Objections(IConfigurationSection section, SettingsGroup group, HashSet<string> sections)
    {
        var properties = group.Properties.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var objections = new List<string>();
        var readable = new Dictionary<string, string?>();
        foreach (var child in section.GetChildren().Where(child => !sections.Contains(child.Path)))
        {
            string[] wrong = properties.TryGetValue(child.Key, out var property)
                ? [.. Unreadable(child, property.PropertyType)]
                : [Unknown(child.Path, [.. properties.Values.Select(each => $"{group.Section}:{each.Name}"), .. sections])];
            objections.AddRange(wrong);
            if (wrong.Length == 0)
            {
                child.AsEnumerable().ToList().ForEach(each => readable[each.Key] = each.Value);
            }
        }

        // What can be read is made into the record, so that its rules are heard together with what cannot.
        var rest = new ConfigurationBuilder().AddInMemoryCollection(readable).Build().GetSection(group.Section);
        return objections.Concat(Broken(rest.Get(group.Record) ?? Activator.CreateInstance(group.Record)!, group));
    }

    private static string Unknown(string path, IReadOnlyList<string> known)
    {
        var near = Nearest.To(path, known);
        return $"{path} is not a setting{(near is null ? "." : $": did you mean {near}?")}";
    }

    private static IEnumerable<string> Unreadable(IConfigurationSection setting, Type type)
    {
        if (type.IsArray)
        {
            return setting.Value is null or ""
                ? setting.GetChildren().SelectMany(item => Unreadable(item, type.GetElementType()!))
                : [$"{setting.Path} is a list: set {setting.Path}:0, {setting.Path}:1 and so on."];
        }

        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        var converter = TypeDescriptor.GetConverter(wanted);
        if (setting.Value is null || !converter.CanConvertFrom(typeof(string)))
        {
            return [];
        }

        return CanRead(converter, setting.Value, wanted) ? [] : [$"{setting.Path} is \"{setting.Value}\": it must be {Words(wanted)}."];
    }

    private static bool CanRead(TypeConverter converter, string text, Type wanted)
    {
        try
        {
            var value = converter.ConvertFromInvariantString(text);
            return !wanted.IsEnum || IsNamed(wanted, value!);
        }
#pragma warning disable CA1031 // converters throw what they like; whatever it is, the text is not a value
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static bool IsNamed(Type type, object value) => !int.TryParse(value.ToString(), out _) && Convert.ToInt64(value, null) != 0
        || Enum.IsDefined(type, value);

    private static string Words(Type type) => type switch
    {
        _ when type.IsEnum => Choice(Enum.GetNames(type), type.IsDefined(typeof(FlagsAttribute)) ? "several of them with commas" : null),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:30",
        _ => "a whole number",
    };

    private static string Choice(string[] names, string? more) =>
        $"{string.Join(", ", names[..^1])} or {names[^1]}{(more is null ? "" : $", or {more}")}";

    private static IEnumerable<string> Broken(object options, SettingsGroup group)
    {
        foreach (var property in group.Properties)
        {
            var value = property.GetValue(options);
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
            {
                yield return Sentence(rule, $"{group.Section}:{property.Name}", value);
            }
        }

        var whole = (options as IValidatableObject)?.Validate(new ValidationContext(options)) ?? [];
        foreach (var result in whole.Where(result => result?.ErrorMessage is not null))
        {
            yield return result.ErrorMessage!;
        }
    }

    private static string Sentence(ValidationAttribute rule, string name, object? value) => rule is RangeAttribute range
        ? $"{name} is {value}: it must be between {range.Minimum} and {range.Maximum}."
        : rule.FormatErrorMessage(name).Replace("The field ", "", StringComparison.Ordinal);
}
