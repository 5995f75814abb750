using Infon.Domain.ApiKeys;

namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>An API key as its owner sees it.</summary>
/// <param name="Id">Which key.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself; null = never.</param>
/// <param name="LastUsedAt">When it was used last, to about a minute; null = not yet.</param>
[GenerateSerializer, Immutable, Alias("api-key")]
public sealed record ApiKeyView(
    [property: Id(0)] ApiKeyId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] Scopes Scopes,
    [property: Id(3)] DateTimeOffset CreatedAt,
    [property: Id(4)] DateTimeOffset? ExpiresAt,
    [property: Id(5)] DateTimeOffset? LastUsedAt);
