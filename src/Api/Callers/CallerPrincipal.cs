using System.Security.Claims;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;

namespace Infon.Api.Callers;

/// <summary>What a credential proves: who asks, and what this credential may be used for.</summary>
/// <param name="caller">Who asks.</param>
/// <param name="scheme">The scheme of the credential, see <see cref="CallerSchemes"/>.</param>
/// <param name="scopes">What it may be used for.</param>
/// <param name="credential">The id of the API key or of the session; null = it has none.</param>
public sealed class CallerPrincipal(Caller caller, string scheme, Scopes scopes, Guid? credential) : ClaimsPrincipal(new ClaimsIdentity(scheme))
{
    /// <summary>Who asks.</summary>
    public Caller Caller => caller;

    /// <summary>The scheme of the credential.</summary>
    public string Scheme => scheme;

    /// <summary>What the credential may be used for.</summary>
    public Scopes Scopes => scopes;

    /// <summary>The id of the API key or of the session; null = it has none.</summary>
    public Guid? Credential => credential;

    /// <summary>Whether the credential is a person's own and not a key made for programs.</summary>
    public bool IsPersonal => scheme != CallerSchemes.ApiKey;
}
