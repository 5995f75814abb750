using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Infon.Domain.Refusals;

namespace Infon.Api.Requests;

/// <summary>
/// Holds JSON against the type it is to become and collects everything that does not fit. Reading it would stop at the first thing, and
/// would tell its author names of types.
/// </summary>
public static class JsonShape
{
    /// <summary>Adds what does not fit.</summary>
    /// <param name="json">The value.</param>
    /// <param name="type">What it is to become.</param>
    /// <param name="nullable">Whether it may be null.</param>
    /// <param name="place">Where it stands, such as <c>scopes[0]</c>; empty = it is the whole body.</param>
    /// <param name="errors">Collects.</param>
    public static void Check(JsonElement json, JsonTypeInfo type, bool nullable, string place, FieldErrors errors)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            errors.Add(place, nullable ? null : "It must not be null.");
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckMembers(json, type, place, errors);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckElements(json, type, place, errors);
                break;
            case JsonTypeInfoKind.None:
                errors.Add(place, JsonValues.Objection(json, Nullable.GetUnderlyingType(type.Type) ?? type.Type));
                break;
        }
    }

    private static void CheckMembers(JsonElement json, JsonTypeInfo type, string place, FieldErrors errors)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors.Add(place, "A JSON object.");
            return;
        }

        foreach (var member in json.EnumerateObject().TakeWhile(_ => !errors.IsFull))
        {
            var property = type.Properties.FirstOrDefault(property => property.Name == member.Name);
            if (property is null)
            {
                errors.Add(At(place, member.Name), $"There is no such field; the fields are {Names(type)}.");
            }
            else
            {
                Check(member.Value, type.Options.GetTypeInfo(property.PropertyType), IsNullable(property), At(place, member.Name), errors);
            }
        }

        foreach (var missing in type.Properties.Where(property => IsRequired(property) && !json.TryGetProperty(property.Name, out _)))
        {
            errors.Add(At(place, missing.Name), "It is missing.");
        }
    }

    private static void CheckElements(JsonElement json, JsonTypeInfo type, string place, FieldErrors errors)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            errors.Add(place, "A JSON array.");
            return;
        }

        var elementType = type.Options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var element in json.EnumerateArray().TakeWhile(_ => !errors.IsFull))
        {
            Check(element, elementType, Nullable.GetUnderlyingType(elementType.Type) is not null, $"{place}[{index}]", errors);
            index++;
        }
    }

    private static bool IsNullable(JsonPropertyInfo property) => property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };

    private static string Names(JsonTypeInfo type) => string.Join(", ", type.Properties.Select(property => property.Name));

    private static string At(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
