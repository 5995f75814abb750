using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.ApiKeys;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.ApiKeys;

/// <summary>Answers for all API keys of a user from the index.</summary>
[StatelessWorker]
public sealed class ApiKeyListGrain(IApiKeyStore store) : Grain, IApiKeyListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<ApiKeyView>>> Own(Caller caller, PageRequest page)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var (keys, total) = await store.OfOwner(owner, page);
        return new PageOf<ApiKeyView>([.. keys.Select(key => key.View())], page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> RevokeAll(Caller caller)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var (keys, _) = await store.OfOwner(owner, new PageRequest(1, ApiKeyRules.PerUserMax));
        foreach (var key in keys)
        {
            await GrainFactory.GetGrain<IApiKeyGrain>(key.Id.Value).Revoke(caller);
        }

        return new Done();
    }
}
