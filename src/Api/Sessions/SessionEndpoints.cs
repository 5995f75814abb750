using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Sessions;

/// <summary>Sessions over HTTP.</summary>
public static class SessionEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/users/me").WithTags("Users");
        sessions.MapGet("/sessions", List).RequireInPerson().Produces<ListJson<SessionJson>>()
            .WithSummary("Your sessions: browsers and apps that are signed in, the last used first.");
        sessions.MapDelete("/sessions", CloseOthers).RequireInPerson().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Ends all your sessions but the one of this request.");
        sessions.MapDelete("/sessions/{id:guid}", Close).RequireInPerson().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Ends one of your sessions.");
        sessions.MapGet("/sign-ins", SignIns).RequireInPerson().Produces<ListJson<SignInAttemptJson>>()
            .WithSummary("Who signed in to your account or tried to, the last first.");
    }

    private static ISessionsGrain Of(HttpContext http, IGrainFactory grains) => grains.GetGrain<ISessionsGrain>(http.Caller().User!.Value.Value);

    private static SessionId? Current(HttpContext http) => http.Principal()?.Credential is { } session ? new SessionId(session) : null;

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains)
    {
        var sessions = await Of(http, grains).List(http.Caller());
        var current = Current(http);
        return sessions.ToResult(found => TypedResults.Ok(new ListJson<SessionJson>(
            [.. found.Select(session => SessionJson.Of(session, session.Id == current))], 1, Math.Max(1, found.Length), found.Length)));
    }

    private static async Task<IResult> Close(Guid id, HttpContext http, IGrainFactory grains)
    {
        var closed = await Of(http, grains).Close(http.Caller(), new SessionId(id));
        return closed.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> CloseOthers(HttpContext http, IGrainFactory grains)
    {
        var closed = await Of(http, grains).CloseOthers(http.Caller(), Current(http));
        return closed.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> SignIns(HttpContext http, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var signIns = await Of(http, grains).SignIns(http.Caller(), new PageRequest(page, limit));
        return signIns.ToResult(found => TypedResults.Ok(
            new ListJson<SignInAttemptJson>([.. found.Items.Select(SignInAttemptJson.Of)], found.Page, found.Limit, found.Total)));
    }
}
