using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>What concerns all API keys of a user: any number of workers.</summary>
[Alias("api-key-list-grain")]
public interface IApiKeyListGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's keys that stand, the last made first.</summary>
    [Alias("own")]
    Task<Outcome<PageOf<ApiKeyView>>> Own(Caller caller, PageRequest page);

    /// <summary>Ends all keys of the caller, as suspending or closing an account does.</summary>
    [Alias("revoke-all")]
    Task<Outcome<Done>> RevokeAll(Caller caller);
}
