using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.ApiKeys;

/// <summary>Where API keys are stored. Every write is one transaction, durable when its task completes.</summary>
public interface IApiKeyStore
{
    /// <summary>A key, revoked or not; null = there is none of that id.</summary>
    Task<ApiKey?> Find(ApiKeyId id);

    /// <summary>Stores a new key; refused with <see cref="ApiKeyRefusals.TooMany"/>.</summary>
    Task<Outcome<Done>> Add(ApiKey key);

    /// <summary>Stores that a key has ended.</summary>
    Task<int> Revoke(ApiKeyId id, DateTimeOffset now);

    /// <summary>Stores that a key was used.</summary>
    Task<int> Use(ApiKeyId id, DateTimeOffset now);

    /// <summary>The keys of a user that stand, the last made first, and how many there are in all.</summary>
    Task<(ImmutableArray<ApiKey> Keys, long Total)> OfOwner(UserId owner, PageRequest page);
}
