using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>An API key; its grain's key is its id. It answers from memory, so that asking it with every request costs next to nothing.</summary>
[Alias("api-key-grain")]
public interface IApiKeyGrain : IGrainWithGuidKey
{
    /// <summary>What a key of this hash proves; refused when it is wrong, revoked or expired.</summary>
    [Alias("prove")]
    Task<Outcome<ApiKeyProof>> Prove(ImmutableArray<byte> hash);

    /// <summary>Makes the key.</summary>
    [Alias("create")]
    Task<Outcome<MadeApiKey>> Create(Caller caller, CreateApiKey request);

    /// <summary>Ends the key: from the answer on, whoever shows it is refused.</summary>
    [Alias("revoke")]
    Task<Outcome<Done>> Revoke(Caller caller);
}
