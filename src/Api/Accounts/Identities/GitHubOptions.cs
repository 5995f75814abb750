namespace Infon.Api.Accounts.Identities;

/// <summary>Signing in by GitHub; bound from <c>Infon:GitHub</c>.</summary>
public sealed record GitHubOptions : ProviderTerms
{
    /// <summary>github.com.</summary>
    public GitHubOptions()
    {
        AuthorizationEndpoint = "https://github.com/login/oauth/authorize";
        TokenEndpoint = "https://github.com/login/oauth/access_token";
        UserEndpoint = "https://api.github.com/user";
    }
}
