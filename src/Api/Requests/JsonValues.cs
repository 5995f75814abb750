using System.Text.Json;

namespace Infon.Api.Requests;

/// <summary>What single JSON values may be.</summary>
public static class JsonValues
{
    /// <summary>What is wrong with a value that is to become that type; null = nothing.</summary>
    public static string? Objection(JsonElement json, Type type)
    {
        var isText = json.ValueKind == JsonValueKind.String;
        if (isText && ObjectionToText(json) is { } objection)
        {
            return objection;
        }

        return type switch
        {
            { IsEnum: true } => ObjectionToName(json, type),
            _ when type == typeof(string) => isText ? null : "A text.",
            _ when type == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false.",
            _ when type == typeof(int) => IsNumber(json) && json.TryGetInt32(out _) ? null : "A whole number.",
            _ when type == typeof(long) => IsNumber(json) && json.TryGetInt64(out _) ? null : "A whole number.",
            _ when type == typeof(double) => IsNumber(json) && json.TryGetDouble(out _) ? null : "A number.",
            _ when type == typeof(Guid) => isText && json.TryGetGuid(out _) ? null : "An id, as other answers give it.",
            _ when type == typeof(DateTimeOffset) =>
                isText && json.TryGetDateTimeOffset(out _) ? null : "A time such as 2030-01-31T12:00:00Z.",
            _ => null,
        };
    }

    private static bool IsNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number;

    private static string? ObjectionToName(JsonElement json, Type type)
    {
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        return json.ValueKind == JsonValueKind.String && names.Contains(json.GetString()!) ? null : $"One of {string.Join(", ", names)}.";
    }

    // Neither database stores such texts alike, and no terminal shows them.
    private static string? ObjectionToText(JsonElement json)
    {
        try
        {
            return json.GetString()!.Contains('\0', StringComparison.Ordinal) ? "A text without the character NUL." : null;
        }
        catch (InvalidOperationException)
        {
            return "A text of whole Unicode characters: this one has half of a surrogate pair, or bytes that are not UTF-8.";
        }
    }
}
