using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Matches;

/// <summary>Matches over HTTP.</summary>
public static class MatchEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        var matches = api.MapGroup("/matches").WithTags("Matches");
        matches.MapGet("", List).AllowAnyone(Scopes.MatchesRead).Produces<ListJson<MatchJson>>()
            .WithSummary("Matches, the last first. With status=running and live=true: what can be watched now.");
        matches.MapGet("/{id:guid}", Get).AllowAnyone(Scopes.MatchesRead).Produces<MatchJson>().WithSummary("A match.");
        matches.MapPost("/{id:guid}/cancel", Cancel).RequireScope(Scopes.MatchesWrite).Produces<MatchJson>()
            .WithSummary("Calls off a match that you asked for and that still waits. What it cost is given back.");
        matches.MapPost("/{id:guid}/inputs", Submit).RequireScope(Scopes.MatchesWrite).Produces(StatusCodes.Status204NoContent)
            .WithSummary("Hands code, a line or a restart to your bot in an unrated live match while it runs.");
    }

    private static async Task<IResult> List(
        HttpContext http, IGrainFactory grains, Guid? bot = null, Guid? version = null, string? owner = null, string? format = null,
        string? status = null, bool? live = null, bool? rated = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var filter = new MatchFilter(owner, format, status);
        if (filter.Objection(http.Caller()) is { } objection)
        {
            return objection.ToProblem();
        }

        var search = new MatchSearch
        {
            Bot = bot is { } botId ? new BotId(botId) : null,
            Version = version is { } versionId ? new BotVersionId(versionId) : null,
            Owner = filter.OwnerMeant(http.Caller()),
            Format = filter.FormatMeant,
            Status = filter.StatusMeant,
            Pace = live is { } isLive ? isLive ? MatchPace.Live : MatchPace.Headless : null,
            IsRated = rated,
        };
        var found = await grains.GetGrain<IMatchListGrain>(0).List(http.Caller(), search, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(new ListJson<MatchJson>([.. list.Items.Select(MatchJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IMatchListGrain>(0).Get(http.Caller(), new MatchId(id));
        return found.ToResult(match => TypedResults.Ok(MatchJson.Of(match)));
    }

    private static async Task<IResult> Cancel(Guid id, HttpContext http, IGrainFactory grains)
    {
        var cancelled = await grains.GetGrain<IMatchGrain>(id).Cancel(http.Caller());
        return cancelled.ToResult(match => TypedResults.Ok(MatchJson.Of(match)));
    }

    private static async Task<IResult> Submit(Guid id, SubmitInputJson request, HttpContext http, IGrainFactory grains)
    {
        var submitted = await grains.GetGrain<IMatchGrain>(id).Submit(http.Caller(), new SubmitInput(request.Seat, request.Kind, request.Text));
        return submitted.ToResult(_ => TypedResults.NoContent());
    }
}
