using Infon.Domain.ApiKeys;

namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>Make an API key.</summary>
/// <param name="Name">What it is for, in its owner's words.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresAt">When it ends by itself; null = never.</param>
[GenerateSerializer, Immutable, Alias("create-api-key")]
public sealed record CreateApiKey(
    [property: Id(0)] string Name,
    [property: Id(1)] Scopes Scopes,
    [property: Id(2)] DateTimeOffset? ExpiresAt);
