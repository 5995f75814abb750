using System.Text.Encodings.Web;
using Infon.Api.Callers;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.Sessions;

/// <summary>A signed-in app: the access token names the user and the session, and the user's grain knows whether it is still good.</summary>
public sealed class AccessTokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IGrainFactory grains)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Credential.Read(Credential.AccessPrefix, Request.BearerToken()) is not { } shown)
        {
            return RequestRefusals.Unauthenticated.Because().NoProof();
        }

        var known = await grains.GetGrain<ISessionsGrain>(shown.User.Value).RecogniseAccess(new SessionId(shown.Id), shown.SecretHash);
        return known.Refusal is { } refusal
            ? refusal.NoProof()
            : CallerClaims.PrincipalOf(shown.User, known.Value.Role, CallerSchemes.AccessToken, shown.Id).Proof();
    }
}
