using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;

namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>What an API key proves.</summary>
/// <param name="User">As whom it acts.</param>
/// <param name="Scopes">What it may be used for.</param>
[GenerateSerializer, Immutable, Alias("api-key-proof")]
public sealed record ApiKeyProof([property: Id(0)] UserId User, [property: Id(1)] Scopes Scopes);
