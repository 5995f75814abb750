using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using Infon.Api.Callers;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.ApiKeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Api.ApiKeys;

/// <summary>
/// Lets an API key act as its owner, within its scopes, as long as the owner may act: one call of the key's grain and one of the owner's
/// a request. A key never has the role of an admin.
/// </summary>
public sealed class ApiKeyScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IGrainFactory grains)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.BearerToken() is not { } text || !ApiKeyText.TryRead(text, out var id))
        {
            return ApiKeyRefusals.Wrong.Because().NoProof();
        }

        var hash = ImmutableCollectionsMarshal.AsImmutableArray(ApiKeyText.HashOf(text));
        var proof = await grains.GetGrain<IApiKeyGrain>(id.Value).Prove(hash);
        if (proof.Refusal is { } refusal)
        {
            return refusal.NoProof();
        }

        var owner = await grains.GetGrain<IUserGrain>(proof.Value.User.Value).Admit();
        return owner.Refusal is { } closed
            ? closed.NoProof()
            : new CallerPrincipal(new Caller(proof.Value.User), CallerSchemes.ApiKey, proof.Value.Scopes, id.Value).Proof();
    }
}
