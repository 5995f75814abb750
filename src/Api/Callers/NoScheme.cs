using System.Text.Encodings.Web;
using Infon.Domain.Refusals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.Callers;

/// <summary>A request without a credential is nobody's; one with something that is no credential is refused.</summary>
public sealed class NoScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Headers.Authorization.Count == 0 ? AuthenticateResult.NoResult() : RequestRefusals.Unauthenticated.Because().NoProof());
}
