using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.ApiKeys;

namespace Infon.Api.ApiKeys;

/// <summary>An API key, as its owner sees it in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for, in your words.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself; null = never.</param>
/// <param name="LastUsedAt">When it was used last, to about a minute; null = not yet.</param>
public sealed record ApiKeyJson(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt)
{
    /// <summary>A key as the API shows it.</summary>
    public static ApiKeyJson Of(ApiKeyView key) =>
        new(key.Id.Value, key.Name, ScopeNames.Of(key.Scopes), key.CreatedAt, key.ExpiresAt, key.LastUsedAt);
}

/// <summary>A new API key.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for, in your words.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself; null = never.</param>
/// <param name="Key">The key itself. It is shown this once; what is stored is its hash.</param>
public sealed record MadeApiKeyJson(
    Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, string Key)
{
    /// <summary>A new key as the API shows it.</summary>
    public static MadeApiKeyJson Of(MadeApiKey made) =>
        new(made.Key.Id.Value, made.Key.Name, ScopeNames.Of(made.Key.Scopes), made.Key.CreatedAt, made.Key.ExpiresAt, made.Text);
}

/// <summary>A request for a new API key.</summary>
/// <param name="Name">What it is for, in your words, 1 to 64 characters.</param>
/// <param name="Scopes">What it may be used for: bots:read, bots:write, matches:read, matches:write, leaderboard:read.</param>
/// <param name="ExpiresAt">When it ends by itself. Default never.</param>
public sealed record CreateApiKeyJson(string? Name, IReadOnlyList<string>? Scopes, DateTimeOffset? ExpiresAt = null);
