using System.Text;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Revisions;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Domain.Bots.Diffs;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Infon.Api.Bots;

/// <summary>Versions of bots over HTTP.</summary>
public static class VersionEndpoints
{
    private const string UnifiedType = "text/x-diff";
    private const int ContextMax = 1000;

    /// <summary>A source of the largest size in which JSON escapes every byte, and a note.</summary>
    private static readonly RequestSizeLimitAttribute SourceBody = new((SourceText.BytesMax * 6) + (64 * 1024));

    /// <summary>The routes.</summary>
    public static void MapVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/bots/{id:guid}/versions").WithTags("Bots");
        versions.MapGet("", List).AllowAnyone(Scopes.BotsRead).Produces<ListJson<VersionJson>>()
            .WithSummary("The versions of a bot, the last first, without their source.");
        versions.MapPost("", Save).RequireScope(Scopes.BotsWrite).Produces<VersionJson>().Produces<VersionJson>(StatusCodes.Status201Created)
            .WithMetadata(SourceBody)
            .WithSummary("Validates code and saves it as a new version, whatever the validation finds.");
        versions.MapGet("/{version}", Get).AllowAnyone(Scopes.BotsRead).Produces<VersionJson>()
            .WithSummary("A version by number or id, with source and report for those who may read them.");
        versions.MapPut("/{version}", Change).RequireScope(Scopes.BotsWrite).Produces<VersionJson>()
            .WithSummary("Archives a version or takes it out of the archive.");
        versions.MapGet("/{before}/diff/{after}", Diff).AllowAnyone(Scopes.BotsRead)
            .Produces<DiffJson>().Produces<string>(StatusCodes.Status200OK, UnifiedType)
            .WithSummary("What changed between two versions, line by line and word by word, or in the unified format.");
        versions.MapGet("/{version}/duplicates", Duplicates).RequireScope(Scopes.BotsRead).Produces<ListJson<DuplicateJson>>()
            .WithSummary("Versions of other bots that differ in comments, layout and local names only; for the owner and for admins.");
        api.MapPost("/bots/validate", Validate).RequireScope(Scopes.BotsWrite).Produces<ReportJson>().WithMetadata(SourceBody).WithTags("Bots")
            .WithSummary("Validates code without saving it.");
    }

    private static async Task<IResult> List(
        Guid id, HttpContext http, IGrainFactory grains, bool? archived = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var found = await grains.GetGrain<IVersionsGrain>(0).List(http.Caller(), new BotId(id), archived, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<VersionJson>([.. list.Items.Select(VersionJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> Save(
        Guid id, SaveVersionJson request, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var save = new SaveVersion(request.Source, request.Note, request.Activate, ifMatch?.Revision);
        var saved = await grains.GetGrain<IBotGrain>(id).Save(http.Caller(), save);
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

    private static async Task<IResult> Diff(
        Guid id, string before, string after, HttpContext http, IGrainFactory grains, int context = SourceDiff.ContextDefault)
    {
        if (VersionKey.Parse(before) is not { } first || VersionKey.Parse(after) is not { } second)
        {
            return BotRefusals.VersionNotFound.Because().ToProblem();
        }

        var pair = await grains.GetGrain<IVersionsGrain>(0).Pair(http.Caller(), new BotId(id), first, second);
        http.Response.Headers.Vary = HeaderNames.Accept;
        return pair.ToResult(versions =>
        {
            if (!SourceDiff.IsComparable(versions.BeforeSource) || !SourceDiff.IsComparable(versions.AfterSource))
            {
                return BotRefusals.TooManyLines.Because().ToProblem();
            }

            var hunks = SourceDiff.Between(versions.BeforeSource, versions.AfterSource, Math.Clamp(context, 0, ContextMax));
            return WantsUnified(http.Request)
                ? TypedResults.Text(UnifiedDiff.Write(hunks, $"version-{versions.Before}.lua", $"version-{versions.After}.lua"), UnifiedType, Encoding.UTF8)
                : TypedResults.Ok(DiffJson.Of(versions.Before, versions.After, hunks));
        });
    }

    /// <summary>Whether the reader names text before JSON.</summary>
    private static bool WantsUnified(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.Value)
        .FirstOrDefault(type => type is UnifiedType or "application/json" or "*/*" or "application/*") == UnifiedType;

    private static async Task<IResult> Duplicates(
        Guid id, string version, HttpContext http, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (VersionKey.Parse(version) is not { } key)
        {
            return BotRefusals.VersionNotFound.Because().ToProblem();
        }

        var found = await grains.GetGrain<IVersionsGrain>(0).Duplicates(http.Caller(), new BotId(id), key, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<DuplicateJson>([.. list.Items.Select(DuplicateJson.Of)], list.Page, list.Limit, list.Total)));
    }
}
