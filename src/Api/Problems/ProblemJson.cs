using System.Text.Json.Serialization;

namespace Infon.Api.Problems;

/// <summary>Why a request was refused (RFC 9457).</summary>
/// <param name="Type">Where the code is explained.</param>
/// <param name="Title">What the code means in general.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Code">The stable name of the reason; programs depend on it.</param>
/// <param name="Detail">What is wrong in this case and what would be right.</param>
/// <param name="Errors">What is wrong field by field, all at once; absent = it concerns no field.</param>
/// <param name="TraceId">What the logs call this request; only where something went wrong here.</param>
public sealed record ProblemJson(
    string Type,
    string Title,
    int Status,
    string Code,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TraceId = null);

/// <summary>How problems are written, without reflection.</summary>
[JsonSerializable(typeof(ProblemJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class ProblemJsonContext : JsonSerializerContext;
