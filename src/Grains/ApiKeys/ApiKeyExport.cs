using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.ApiKeys;

/// <summary>The API keys of a user: what they are called and may do, not what they are.</summary>
public sealed class ApiKeyExport(IApiKeyStore store) : IExportPart
{
    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var (keys, _) = await store.OfOwner(user, new PageRequest(1, PageRequest.LimitMax));
        var content = keys.Select(key => new { key.Name, Scopes = key.Scopes.ToString(), key.CreatedAt, key.ExpiresAt, key.LastUsedAt });
        return new ExportPage([ExportJson.File("api-keys.json", content)], null);
    }
}
