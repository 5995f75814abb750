using Infon.Api.Callers;
using Infon.Api.Idempotency;
using Infon.Api.Problems;
using Infon.Api.Sessions;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Accounts.Identities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Infon.Api.Accounts.Identities;

/// <summary>Signing in by providers, over HTTP.</summary>
public static class OAuthEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapOAuth(this IEndpointRouteBuilder api)
    {
        var oauth = api.MapGroup("/auth/oauth").WithTags("Authentication");
        oauth.MapGet("", List).AllowAnyone().Produces<ListJson<ProviderJson>>().WithSummary("The providers by which one can sign in here.");
        oauth.MapPost("/{provider}", Begin).AllowAnyone().Produces<OAuthBegunJson>().WithMetadata(new SecretAnswer())
            .WithSummary("Begins to sign in by a provider, or to link it if you are signed in by cookie. The browser goes to the address of the answer.");

        // Providers send browsers here, and nobody else calls it.
        oauth.MapGet("/{provider}/callback", Finish).AllowAnyone().ExcludeFromDescription();
    }

    private static async Task<IResult> List(IAuthenticationSchemeProvider schemes)
    {
        var on = (await schemes.GetAllSchemesAsync()).Where(scheme => scheme.HandlerType == typeof(ProviderScheme))
            .Select(scheme => new ProviderJson(scheme.Name, scheme.DisplayName!)).ToList();
        return TypedResults.Ok(new ListJson<ProviderJson>(on, 1, Math.Max(1, on.Count), on.Count));
    }

    private static async Task<IResult> Begin(
        string provider, [FromBody] BeginOAuthJson? request, HttpContext http, IAuthenticationHandlerProvider schemes)
    {
        if (await schemes.GetHandlerAsync(http, provider) is not ProviderScheme scheme)
        {
            return IdentityRefusals.ProviderOff.Because().ToProblem();
        }

        var principal = http.Principal();
        if (ObjectionToBeginner(http, principal) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var path = request?.ReturnUrl ?? "/";
        var errors = new FieldErrors().Add("returnUrl", ReturnPath.Objection(path));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors).ToProblem();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new OAuthBegunJson(scheme.Begin(path, principal?.Credential)));
    }

    private static Refusal? ObjectionToBeginner(HttpContext http, CallerPrincipal? principal) =>
        principal is not null and not { Scheme: CallerSchemes.Session }
            ? IdentityRefusals.BrowserOnly.Because()
            : SameOrigin.ObjectionToSettingCookie(http.Request);

    private static async Task<IResult> Finish(string provider, HttpContext http, IGrainFactory grains, IAuthenticationHandlerProvider schemes)
    {
        if (await schemes.GetHandlerAsync(http, provider) is not ProviderScheme scheme)
        {
            return IdentityRefusals.ProviderOff.Because().ToProblem();
        }

        http.Response.Headers.CacheControl = "no-store";
        var answer = await scheme.Finish();
        var refusal = answer.Account.Refusal ?? await Conclude(answer.Account.Value, answer.Session, http, grains);
        return answer.ReturnPath is not { } path
            ? refusal!.ToProblem()
            : TypedResults.LocalRedirect(refusal is null ? path : QueryHelpers.AddQueryString(path, "problem", refusal.Code));
    }

    private static async Task<Refusal?> Conclude(ProviderAccount account, Guid? session, HttpContext http, IGrainFactory grains)
    {
        if (session is not null)
        {
            // Whoever is signed in by now need not be who began.
            return http.Principal() is { Scheme: CallerSchemes.Session } principal && principal.Credential == session
                ? (await grains.GetGrain<IIdentitiesGrain>(principal.Caller.User!.Value.Value).Link(principal.Caller, account)).Refusal
                : IdentityRefusals.NotBegun.Because();
        }

        var arrived = await grains.GetGrain<IDoorGrain>(0).Arrive(account, http.Origin());
        if (!arrived.IsRefused)
        {
            SessionCookie.Set(http, arrived.Value);
        }

        return arrived.Refusal;
    }
}
