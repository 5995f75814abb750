using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Api.Accounts.Identities;

/// <summary>A provider by which one can sign in here.</summary>
/// <param name="Provider">Its name in addresses, such as github.</param>
/// <param name="Title">Its name for people, such as GitHub.</param>
public sealed record ProviderJson(string Provider, string Title);

/// <summary>A request to sign in by a provider, or to link it.</summary>
/// <param name="ReturnUrl">Where the browser goes in the end: a path of this site. Default /.</param>
public sealed record BeginOAuthJson(string? ReturnUrl = null);

/// <summary>The beginning of signing in by a provider.</summary>
/// <param name="Address">Where the browser has to go now.</param>
public sealed record OAuthBegunJson(string Address);

/// <summary>An account at a provider by which you sign in.</summary>
/// <param name="Provider">The name of the provider, such as github.</param>
/// <param name="Name">What the provider called you when it was linked.</param>
/// <param name="LinkedAt">When it was linked.</param>
public sealed record IdentityJson(string Provider, string Name, DateTimeOffset LinkedAt)
{
    /// <summary>An identity as the API shows it.</summary>
    public static IdentityJson Of(IdentityView identity) => new(identity.Provider, identity.Name, identity.LinkedAt);
}
