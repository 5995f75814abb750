using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infon.Api.Callers;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts.Identities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.Accounts.Identities;

/// <summary>
/// Signing in at a provider. The framework speaks the protocol: state bound to the browser by a cookie, PKCE, the exchange of the code.
/// Its own way of signing in is not used, so the callback is a route like all others and nothing of the provider is kept or logged.
/// </summary>
internal sealed partial class ProviderScheme(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, SiteAddress site)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private const string SessionKey = "infon.session";

    private AuthenticationProperties? _begun;
    private ProviderAccount? _account;
    private RefusalCode _objection = IdentityRefusals.NotBegun;

    /// <summary>Where the provider sends browsers back to. The header Host is believed only where nobody has said what the site is called.</summary>
    private string RedirectUri => site.Public is { } address
        ? $"{address.AbsoluteUri.TrimEnd('/')}{Options.CallbackPath}"
        : BuildRedirectUri(Options.CallbackPath);

    /// <inheritdoc/>
    public override Task<bool> HandleRequestAsync() => Task.FromResult(false);

    /// <summary>Begins in this browser.</summary>
    /// <param name="returnPath">Where the browser goes in the end.</param>
    /// <param name="session">The session that wants to link the provider; null = somebody wants to sign in.</param>
    /// <returns>The address to which the browser has to go.</returns>
    public string Begin(string returnPath, Guid? session)
    {
        var properties = new AuthenticationProperties
        {
            RedirectUri = returnPath,
            ExpiresUtc = TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout,
        };
        properties.SetString(SessionKey, session?.ToString());
        GenerateCorrelationId(properties);
        return BuildChallengeUrl(properties, RedirectUri);
    }

    /// <summary>Reads what the provider sent the browser back with, and asks the provider who it is.</summary>
    public async Task<ProviderAnswer> Finish()
    {
        var failure = await Try();
        if (_objection != IdentityRefusals.NotBegun && _objection != IdentityRefusals.Denied && failure is not null)
        {
            LogFailed(Logger, Scheme.Name, _objection.Code, ReasonOf(failure));
        }

        var session = Guid.TryParse(_begun?.GetString(SessionKey), out var id) ? id : (Guid?)null;
        return new ProviderAnswer(_account is { } account ? account : _objection.Because(), _begun?.RedirectUri, session);
    }

    /// <inheritdoc/>
    protected override bool ValidateCorrelationId(AuthenticationProperties properties)
    {
        _begun = properties;
        var isOurs = base.ValidateCorrelationId(properties) && TimeProvider.GetUtcNow() < properties.ExpiresUtc;
        _objection = isOurs ? IdentityRefusals.ProviderRefused : IdentityRefusals.NotBegun;
        return isOurs;
    }

    /// <inheritdoc/>
    protected override Task<HandleRequestResult> HandleAccessDeniedErrorAsync(AuthenticationProperties properties)
    {
        _objection = IdentityRefusals.Denied;
        return Task.FromResult(HandleRequestResult.Fail("Denied."));
    }

    /// <inheritdoc/>
    protected override Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context) =>
        base.ExchangeCodeAsync(new OAuthCodeExchangeContext(context.Properties, context.Code, RedirectUri));

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        _account = await Provider.All[Scheme.Name].Ask(new ProviderQuestion(Options, tokens.AccessToken!, Context.RequestAborted));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<Exception?> Try()
    {
        try
        {
            return (await HandleRemoteAuthenticateAsync()).Failure;
        }
        catch (Exception failure) when (failure is HttpRequestException || IsTimeout(failure))
        {
            _objection = IdentityRefusals.ProviderAway;
            return failure;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // JSON of another shape is an invalid operation, not only for us but also within the framework.
            _objection = IdentityRefusals.ProviderUnreadable;
            return failure;
        }
    }

    /// <summary>What an operator has to know. The framework's own words can hold whole answers, so they are not repeated.</summary>
    private static string ReasonOf(Exception failure) => failure switch
    {
        AuthenticationFailureException { Data: var data } when data["error"] is { } error => $"{error} {data["error_description"]}".Trim(),
        AuthenticationFailureException => "it gave no reason",
        _ => failure.Message,
    };

    private bool IsTimeout(Exception failure) => failure is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in by {Provider} ended with {Code}: {Reason}")]
    private static partial void LogFailed(ILogger log, string provider, string code, string reason);
}
