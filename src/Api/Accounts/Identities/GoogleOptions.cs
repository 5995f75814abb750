namespace Infon.Api.Accounts.Identities;

/// <summary>Signing in by Google; bound from <c>Infon:Google</c>.</summary>
public sealed record GoogleOptions : ProviderTerms
{
    /// <summary>google.com.</summary>
    public GoogleOptions()
    {
        AuthorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth";
        TokenEndpoint = "https://oauth2.googleapis.com/token";
        UserEndpoint = "https://openidconnect.googleapis.com/v1/userinfo";
    }
}
