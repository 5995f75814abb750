using System.Globalization;
using System.Text.Json;
using Infon.Grains.Interfaces.Wire;
using Microsoft.AspNetCore.Http.Metadata;

namespace Infon.Api.Requests;

/// <summary>A parameter that a route takes from the query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is read as.</param>
public sealed record QueryParameter(string Name, Type Type)
{
    private const int PageMax = 1_000_000;

    /// <summary>Whether such a parameter is read from text.</summary>
    public static bool Reads(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum || value == typeof(int) || value == typeof(string) || value == typeof(bool) || value == typeof(Guid)
            || value == typeof(DateTimeOffset);
    }

    /// <summary>The parameter of a handler.</summary>
    public static QueryParameter Of(IParameterBindingMetadata parameter) => new(
        parameter.Name, Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType);

    /// <summary>What is wrong with a value; null = nothing.</summary>
    public string? Objection(string text) => Name switch
    {
        "page" when Type == typeof(int) => ObjectionToNumber(text, PageMax),
        "limit" when Type == typeof(int) => ObjectionToNumber(text, PageRequest.LimitMax),
        _ => ObjectionToText(text),
    };

    private static string? ObjectionToNumber(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"A whole number from 1 to {max}.");

    private string? ObjectionToText(string text)
    {
        if (Type.IsEnum)
        {
            var names = Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            return names.Contains(text) ? null : $"One of {string.Join(", ", names)}.";
        }

        return Type switch
        {
            _ when Type == typeof(int) && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                "A whole number.",
            _ when Type == typeof(bool) && text is not ("true" or "false") => "true or false.",
            _ when Type == typeof(Guid) && !Guid.TryParse(text, out _) => "An id, as other answers give it.",
            _ when Type == typeof(DateTimeOffset) && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) =>
                "A time such as 2030-01-31T12:00:00Z.",
            _ => null,
        };
    }
}
