using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.ApiKeys;

namespace Infon.Grains.ApiKeys;

/// <summary>API keys as their owners see them.</summary>
public static class ApiKeyViews
{
    /// <summary>A key without what proves it.</summary>
    public static ApiKeyView View(this ApiKey key) =>
        new(key.Id, key.Name, key.Scopes, key.CreatedAt, key.ExpiresAt, key.LastUsedAt);
}
