using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Infon.Api.Tests.Requests;

/// <summary>Bodies that fit a type and mean no good.</summary>
public static class HostileBody
{
    public static readonly string[] Texts =
    [
        "'; DROP TABLE users; --",
        "\" OR \"\"=\"",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "../../../etc/passwd",
        "{{7*7}} ${7*7} %s%n %00",
        "\u202Eevil \uFEFF\u0001",
    ];

    /// <summary>A body with that text wherever a text may stand.</summary>
    public static JsonNode? Of(JsonTypeInfo type, string text)
    {
        var value = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(type.Properties.Select(property =>
                KeyValuePair.Create(property.Name, Of(type.Options.GetTypeInfo(property.PropertyType), text)))),
            JsonTypeInfoKind.Enumerable => new JsonArray(Of(type.Options.GetTypeInfo(type.ElementType!), text)),
            _ when value == typeof(string) => JsonValue.Create(text),
            _ when value == typeof(bool) => JsonValue.Create(true),
            _ when value == typeof(int) => JsonValue.Create(1),
            _ when value == typeof(Guid) => JsonValue.Create(Guid.Empty),
            _ when value == typeof(DateTimeOffset) => JsonValue.Create("2031-01-01T00:00:00Z"),
            _ when value.IsEnum => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(value)[0])),
            _ => null,
        };
    }
}
