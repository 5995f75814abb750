using System.Text.Encodings.Web;
using Infon.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.Callers;

/// <summary>Local mode: whoever can reach the process is its one player.</summary>
public sealed class LocalPlayerScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly Task<AuthenticateResult> Player =
        Task.FromResult(CallerClaims.PrincipalOf(UserId.LocalPlayer, Role.Admin, CallerSchemes.Local).Proof());

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Player;
}
