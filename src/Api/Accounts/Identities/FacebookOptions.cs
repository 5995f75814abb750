namespace Infon.Api.Accounts.Identities;

/// <summary>Signing in by Facebook; bound from <c>Infon:Facebook</c>.</summary>
public sealed record FacebookOptions : ProviderTerms
{
    /// <summary>facebook.com.</summary>
    public FacebookOptions()
    {
        AuthorizationEndpoint = "https://www.facebook.com/v22.0/dialog/oauth";
        TokenEndpoint = "https://graph.facebook.com/v22.0/oauth/access_token";
        UserEndpoint = "https://graph.facebook.com/v22.0/me";
    }
}
