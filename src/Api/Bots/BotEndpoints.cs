using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Revisions;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Microsoft.AspNetCore.Mvc;

namespace Infon.Api.Bots;

/// <summary>Bots over HTTP.</summary>
public static class BotEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapBots(this IEndpointRouteBuilder api)
    {
        var bots = api.MapGroup("/bots").WithTags("Bots");
        bots.MapGet("", List).RequireScope(Scopes.BotsRead).WithSummary("Your bots, the last changed first.");
        bots.MapPost("", Create).RequireScope(Scopes.BotsWrite).WithSummary("Makes a bot.");
        bots.MapGet("/{id:guid}", Get).AllowAnyone(Scopes.BotsRead).WithSummary("A bot.");
        bots.MapPut("/{id:guid}", Change).RequireScope(Scopes.BotsWrite)
            .WithSummary("Renames a bot, describes it, or changes who may read its source or which version plays.");
        bots.MapDelete("/{id:guid}", Delete).RequireScope(Scopes.BotsWrite)
            .WithSummary("Deletes a bot. Its name is free again; what history refers to stays.");
        bots.MapPost("/{id:guid}/fork", Fork).RequireScope(Scopes.BotsWrite).WithSummary("Makes a copy of a bot whose source you may read.");
        api.MapVersions();
    }

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var bots = await grains.GetGrain<IBotListGrain>(0).Own(http.Caller(), new PageRequest(page, limit));
        return bots.ToResult(found => TypedResults.Ok(new ListJson<BotJson>([.. found.Items.Select(BotJson.Of)], found.Page, found.Limit, found.Total)));
    }

    private static async Task<IResult> Create(CreateBotJson request, HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var grain = grains.GetGrain<IBotGrain>(Guid.CreateVersion7(time.GetUtcNow()));
        var made = await grain.Create(http.Caller(), new CreateBot(request.Name ?? "", request.Description, request.Visibility));
        return made.ToResult(bot => TypedResults.Created($"/api/v2/bots/{bot.Id}", BotJson.Of(bot)));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IBotGrain>(id).Get(http.Caller());
        return found.ToRevised(http, bot => bot.Revision, bot => TypedResults.Ok(BotJson.Of(bot)));
    }

    private static async Task<IResult> Change(
        Guid id, ChangeBotJson request, HttpContext http, IGrainFactory grains,
        [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var change = new ChangeBot(request.Name, request.Description, request.Visibility, ifMatch?.Revision, request.ActiveVersion);
        var changed = await grains.GetGrain<IBotGrain>(id).Change(http.Caller(), change);
        return changed.ToRevised(http, bot => bot.Revision, bot => TypedResults.Ok(BotJson.Of(bot)));
    }

    private static async Task<IResult> Delete(
        Guid id, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var deleted = await grains.GetGrain<IBotGrain>(id).Delete(http.Caller(), ifMatch?.Revision);
        return deleted.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> Fork(Guid id, ForkBotJson request, HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var version = request.Version is null ? null : VersionKey.Parse(request.Version);
        if (request.Version is not null && version is null)
        {
            return BotRefusals.VersionNotFound.Because().ToProblem();
        }

        var grain = grains.GetGrain<IBotGrain>(Guid.CreateVersion7(time.GetUtcNow()));
        var made = await grain.Fork(http.Caller(), new ForkBot(new BotId(id), version, request.Name, request.Description, request.Visibility));
        return made.ToResult(bot => TypedResults.Created($"/api/v2/bots/{bot.Id}", BotJson.Of(bot)));
    }
}
