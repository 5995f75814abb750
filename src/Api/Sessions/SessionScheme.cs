using System.Text.Encodings.Web;
using Infon.Api.Callers;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.Sessions;

/// <summary>A signed-in browser: the cookie names the user and the session, and the user's grain knows whether it is still good.</summary>
public sealed class SessionScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IGrainFactory grains)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Credential.Read("", Request.Cookies[CallerSchemes.SessionCookie]) is not { } shown)
        {
            return AuthenticateResult.NoResult();
        }

        // A browser keeps sending a cookie whose session has ended: it is nobody's request then, not a wrong one.
        var known = await grains.GetGrain<ISessionsGrain>(shown.User.Value).Recognise(new SessionId(shown.Id), shown.SecretHash);
        return known.IsRefused
            ? AuthenticateResult.NoResult()
            : CallerClaims.PrincipalOf(shown.User, known.Value.Role, CallerSchemes.Session, shown.Id).Proof();
    }
}
