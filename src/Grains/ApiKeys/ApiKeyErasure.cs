using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.ApiKeys;

namespace Infon.Grains.ApiKeys;

/// <summary>Ends the API keys of a user who leaves.</summary>
public sealed class ApiKeyErasure(IGrainFactory grains) : IErasurePart
{
    /// <inheritdoc/>
    public Task Erase(UserId user) => grains.GetGrain<IApiKeyListGrain>(0).RevokeAll(new Caller(user));
}
