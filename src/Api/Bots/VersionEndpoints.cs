using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Bots;

/// <summary>Versions of bots over HTTP.</summary>
public static class VersionEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/bots/{id:guid}/versions").WithTags("Bots");
        versions.MapGet("", List).AllowAnyone(Scopes.BotsRead).WithSummary("The versions of a bot, the last first, without their source.");
        versions.MapPost("", Save).RequireScope(Scopes.BotsWrite)
            .WithSummary("Validates code and saves it as a new version, whatever the validation finds.");
        versions.MapGet("/{version}", Get).AllowAnyone(Scopes.BotsRead)
            .WithSummary("A version by number or id, with source and report for those who may read them.");
        versions.MapPut("/{version}", Change).RequireScope(Scopes.BotsWrite).WithSummary("Archives a version or takes it out of the archive.");
        api.MapPost("/bots/validate", Validate).RequireScope(Scopes.BotsWrite).WithTags("Bots").WithSummary("Validates code without saving it.");
    }

    private static async Task<IResult> List(
        Guid id, HttpContext http, IGrainFactory grains, bool? archived = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var found = await grains.GetGrain<IVersionsGrain>(0).List(http.Caller(), new BotId(id), archived, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<VersionJson>([.. list.Items.Select(VersionJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> Save(Guid id, SaveVersionJson request, HttpContext http, IGrainFactory grains)
    {
        var saved = await grains.GetGrain<IBotGrain>(id).Save(http.Caller(), new SaveVersion(request.Source, request.Note, request.Activate));
        return saved.ToResult(answer => answer.IsNew
            ? TypedResults.Created($"/api/v2/bots/{id}/versions/{answer.Version.Number}", VersionJson.Of(answer.Version))
            : TypedResults.Ok(VersionJson.Of(answer.Version)));
    }

    private static async Task<IResult> Get(Guid id, string version, HttpContext http, IGrainFactory grains)
    {
        if (VersionKey.Parse(version) is not { } key)
        {
            return BotRefusals.VersionNotFound.Because().ToProblem();
        }

        var found = await grains.GetGrain<IVersionsGrain>(0).Get(http.Caller(), new BotId(id), key);
        return found.ToResult(answer => TypedResults.Ok(VersionJson.Of(answer)));
    }

    private static async Task<IResult> Change(Guid id, string version, ChangeVersionJson request, HttpContext http, IGrainFactory grains)
    {
        if (VersionKey.Parse(version) is not { } key)
        {
            return BotRefusals.VersionNotFound.Because().ToProblem();
        }

        var changed = await grains.GetGrain<IBotGrain>(id).Archive(http.Caller(), key, request.Archived);
        return changed.ToResult(answer => TypedResults.Ok(VersionJson.Of(answer)));
    }

    private static async Task<IResult> Validate(ValidateJson request, HttpContext http, IGrainFactory grains)
    {
        var report = await grains.GetGrain<IVersionsGrain>(0).Validate(http.Caller(), request.Source);
        return report.ToResult(answer => TypedResults.Ok(ReportJson.Of(answer)));
    }
}
