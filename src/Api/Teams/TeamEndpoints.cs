using System.Collections.Immutable;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Revisions;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;
using Infon.Grains.Interfaces.Wire;
using Microsoft.AspNetCore.Mvc;

namespace Infon.Api.Teams;

/// <summary>Teams over HTTP.</summary>
public static class TeamEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapTeams(this IEndpointRouteBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("Teams");
        teams.MapGet("", List).AllowAnyone(Scopes.BotsRead).Produces<ListJson<TeamJson>>()
            .WithSummary("Your teams, or those of a user, the last changed first.");
        teams.MapPost("", Create).RequireScope(Scopes.BotsWrite).Produces<TeamJson>(StatusCodes.Status201Created)
            .WithSummary("Makes a team of two versions of your bots.");
        teams.MapGet("/{id:guid}", Get).AllowAnyone(Scopes.BotsRead).Produces<TeamJson>().WithSummary("A team with its last version.");
        teams.MapPut("/{id:guid}", Change).RequireScope(Scopes.BotsWrite).Produces<TeamJson>()
            .WithSummary("Renames a team, archives it, or gives it other members, which makes a new version of it.");
        teams.MapDelete("/{id:guid}", Delete).RequireScope(Scopes.BotsWrite).Produces(StatusCodes.Status204NoContent)
            .WithSummary("Deletes a team. Its name is free again; what history refers to stays.");
        teams.MapGet("/{id:guid}/versions", Versions).AllowAnyone(Scopes.BotsRead).Produces<ListJson<TeamVersionJson>>()
            .WithSummary("The versions of a team, the last first.");
    }

    private static async Task<IResult> List(
        HttpContext http, IGrainFactory grains, Guid? owner = null, bool? archived = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var user = owner is { } id ? new UserId(id) : (UserId?)null;
        var found = await grains.GetGrain<ITeamListGrain>(0).List(http.Caller(), user, archived, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(new ListJson<TeamJson>([.. list.Items.Select(TeamJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> Create(CreateTeamJson request, HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var grain = grains.GetGrain<ITeamGrain>(Guid.CreateVersion7(time.GetUtcNow()));
        var made = await grain.Create(http.Caller(), new CreateTeam(request.Name ?? "", Members(request.Members ?? [])));
        return made.ToRevised(http, team => team.Team.Revision, team => TypedResults.Created($"/api/v2/teams/{team.Team.Id}", TeamJson.Of(team)));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.GetGrain<ITeamGrain>(id).Get();
        return found.ToResult(team =>
        {
            // What is said of the members changes with their bots, not with the team's revision: so nobody is told that nothing has changed.
            http.Response.Headers.ETag = RevisionHeaders.TagOf(team.Team.Revision);
            return TypedResults.Ok(TeamJson.Of(team));
        });
    }

    private static async Task<IResult> Change(
        Guid id, ChangeTeamJson request, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var members = request.Members is { } wanted ? Members(wanted) : (ImmutableArray<BotVersionId>?)null;
        var changed = await grains.GetGrain<ITeamGrain>(id).Change(
            http.Caller(), new ChangeTeam(request.Name, members, request.Archived, ifMatch?.Revision));
        return changed.ToRevised(http, team => team.Team.Revision, team => TypedResults.Ok(TeamJson.Of(team)));
    }

    private static async Task<IResult> Delete(
        Guid id, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var deleted = await grains.GetGrain<ITeamGrain>(id).Delete(http.Caller(), ifMatch?.Revision);
        return deleted.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> Versions(Guid id, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var found = await grains.GetGrain<ITeamListGrain>(0).Versions(new TeamId(id), new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<TeamVersionJson>([.. list.Items.Select(TeamVersionJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static ImmutableArray<BotVersionId> Members(IEnumerable<Guid> versions) => [.. versions.Select(version => new BotVersionId(version))];
}
