using Infon.Api.Callers;
using Infon.Api.Idempotency;
using Infon.Api.Problems;
using Infon.Api.Sessions;
using Infon.Domain.Accounts;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Api.Accounts;

/// <summary>Getting in and out over HTTP.</summary>
public static class AuthEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapAuth(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Authentication");
        auth.MapPost("/register", Register).AllowAnyone().Produces<NoticeJson>(StatusCodes.Status202Accepted)
            .WithSummary("Makes an account and sends a link to confirm the e-mail address.");
        auth.MapPost("/confirm", Confirm).AllowAnyone().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Confirms an e-mail address by the token of the link.");
        auth.MapPost("/login", SignIn).AllowAnyone().Produces<SessionOpenedJson>().WithMetadata(new SecretAnswer())
            .WithSummary("Signs in: by cookie for browsers, else by access and refresh token.");
        auth.MapPost("/refresh", Refresh).AllowAnyone().Produces<SessionOpenedJson>().WithMetadata(new SecretAnswer())
            .WithSummary("New tokens for a refresh token, which is good once.");
        auth.MapDelete("/logout", SignOut).RequireInPerson().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Ends the session of this request.");
        auth.MapPost("/forgot", Forgot).AllowAnyone().Produces<NoticeJson>(StatusCodes.Status202Accepted)
            .WithSummary("Sends a link by which a new password can be chosen.");
        auth.MapPost("/reset", Reset).AllowAnyone().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Sets a new password by the token of the link, and ends all sessions.");
    }

    private static IDoorGrain Door(IGrainFactory grains) => grains.GetGrain<IDoorGrain>(0);

    private static async Task<IResult> Register(RegisterJson request, HttpContext http, IGrainFactory grains)
    {
        var made = await Door(grains).Register(
            new Register(request.Username ?? "", request.Email ?? "", request.Password ?? "", http.Origin()));
        return made.ToResult(_ => TypedResults.Accepted((string?)null, new NoticeJson("Look into your mail: a link there confirms the address.")));
    }

    private static async Task<IResult> Confirm(ConfirmJson request, IGrainFactory grains)
    {
        if (Credential.Read("", request.Token) is not { } ticket)
        {
            return AccountRefusals.TicketInvalid.Because().ToProblem();
        }

        var confirmed = await grains.GetGrain<ICredentialsGrain>(ticket.User.Value).Confirm(ticket.Id, ticket.SecretHash);
        return confirmed.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> SignIn(SignInJson request, HttpContext http, IGrainFactory grains)
    {
        if (request.Cookie && SameOrigin.ObjectionToSettingCookie(http.Request) is { } foreign)
        {
            return foreign.ToProblem();
        }

        var kind = request.Cookie ? SessionKind.Browser : SessionKind.App;
        var opened = await Door(grains).SignIn(new SignIn(request.Login ?? "", request.Password ?? "", kind, http.Origin()));
        return Opened(http, opened, request.Cookie);
    }

    private static async Task<IResult> Refresh(RefreshJson request, HttpContext http, IGrainFactory grains)
    {
        if (Credential.Read(Credential.RefreshPrefix, request.RefreshToken) is not { } shown)
        {
            return SessionRefusals.RefreshInvalid.Because().ToProblem();
        }

        var refreshed = await grains.GetGrain<ISessionsGrain>(shown.User.Value).Refresh(new SessionId(shown.Id), shown.SecretHash, http.Origin());
        return Opened(http, refreshed, byCookie: false);
    }

    private static async Task<IResult> SignOut(HttpContext http, IGrainFactory grains)
    {
        var principal = http.Principal()!;
        if (principal.Credential is { } session)
        {
            await grains.GetGrain<ISessionsGrain>(principal.Caller.User!.Value.Value).Close(principal.Caller, new SessionId(session));
        }

        SessionCookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Forgot(ForgotJson request, HttpContext http, IGrainFactory grains)
    {
        var asked = await Door(grains).Forgot(request.Login ?? "", http.Origin());
        return asked.ToResult(_ => TypedResults.Accepted(
            (string?)null, new NoticeJson("If there is such an account, a mail with a link is on its way.")));
    }

    private static async Task<IResult> Reset(ResetJson request, HttpContext http, IGrainFactory grains)
    {
        var reset = await Door(grains).Reset(request.Token ?? "", request.Password ?? "", http.Origin());
        return reset.ToResult(_ => TypedResults.NoContent());
    }

    private static IResult Opened(HttpContext http, Domain.Refusals.Outcome<SignedIn> opened, bool byCookie)
    {
        if (byCookie && !opened.IsRefused)
        {
            SessionCookie.Set(http, opened.Value);
        }

        http.Response.Headers.CacheControl = "no-store";
        return opened.ToResult(session => TypedResults.Ok(SessionOpenedJson.Of(session)));
    }
}
