using System.Collections.Immutable;

namespace Infon.Grains.Interfaces.Idempotency;

/// <summary>The answer to a request, kept for when it is sent again.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">What the body is; null = there is none.</param>
/// <param name="Location">Where the thing is that was made; null = nowhere.</param>
/// <param name="Tag">The revision of the thing, as an entity tag; null = it has none.</param>
/// <param name="Body">The body; default = it is not kept.</param>
[GenerateSerializer, Immutable, Alias("kept-answer")]
public sealed record KeptAnswer(
    [property: Id(0)] int Status,
    [property: Id(1)] string? ContentType,
    [property: Id(2)] string? Location,
    [property: Id(3)] string? Tag,
    [property: Id(4)] ImmutableArray<byte> Body);
