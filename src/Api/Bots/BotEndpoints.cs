using Infon.Api.Callers;
using Infon.Api.Leaderboards;
using Infon.Api.Problems;
using Infon.Api.Revisions;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Leaderboards;
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
        bots.MapGet("", List).AllowAnyone(Scopes.BotsRead).Produces<ListJson<BotJson>>().WithSummary("Your bots, or a search among everybody's.");
        bots.MapPost("", Create).RequireScope(Scopes.BotsWrite).Produces<BotJson>(StatusCodes.Status201Created).WithSummary("Makes a bot.");
        bots.MapGet("/{id:guid}", Get).AllowAnyone(Scopes.BotsRead).Produces<BotJson>().WithSummary("A bot.");
        bots.MapPut("/{id:guid}", Change).RequireScope(Scopes.BotsWrite).Produces<BotJson>()
            .WithSummary("Renames a bot, describes it, or changes who may read its source or which version plays.");
        bots.MapDelete("/{id:guid}", Delete).RequireScope(Scopes.BotsWrite).Produces(StatusCodes.Status204NoContent)
            .WithSummary("Deletes a bot. Its name is free again; what history refers to stays.");
        bots.MapPost("/{id:guid}/fork", Fork).RequireScope(Scopes.BotsWrite).Produces<BotJson>(StatusCodes.Status201Created)
            .WithSummary("Makes a copy of a bot whose source you may read.");
        bots.MapGet("/{id:guid}/ancestors", Ancestors).AllowAnyone(Scopes.BotsRead).Produces<AncestorsJson>()
            .WithSummary("What a bot was forked from, and that from, and so on; the nearest first.");
        bots.MapGet("/{id:guid}/stats", Stats).AllowAnyone(Scopes.BotsRead).Produces<BotStatsJson>()
            .WithSummary("What can be counted of a bot: versions, forks, and how its rated games went.");
        api.MapVersions();
    }

    /// <summary>Without owner, q and visibility: the caller's bots. With any of them: everybody's, as far as they fit.</summary>
    private static async Task<IResult> List(
        HttpContext http, IGrainFactory grains, string? owner = null, string? q = null, string? visibility = null,
        int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (!TryParse(visibility, out var readers))
        {
            return RequestRefusals.Invalid.Because([new FieldError("visibility", "The visibility is private or public.")]).ToProblem();
        }

        var lists = grains.GetGrain<IBotListGrain>(0);
        var part = new PageRequest(page, limit);
        var words = string.IsNullOrWhiteSpace(q) ? null : q;
        var isOwn = owner == "me" || (owner is null && words is null && readers is null);
        var found = isOwn && (http.Caller().User is null || (words is null && readers is null))
            ? await lists.Own(http.Caller(), part)
            : await lists.Search(Search(isOwn ? http.Caller().User : null, isOwn ? null : owner, words, readers), part);
        return found.ToResult(list => TypedResults.Ok(new ListJson<BotJson>([.. list.Items.Select(BotJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static bool TryParse(string? text, out Visibility? visibility)
    {
        visibility = text switch { "private" => Visibility.Private, "public" => Visibility.Public, _ => null };
        return text is null || visibility is not null;
    }

    private static BotSearch Search(UserId? user, string? owner, string? words, Visibility? visibility) => Guid.TryParseExact(owner, "D", out var id)
        ? new BotSearch(new UserId(id), null, words, visibility)
        : new BotSearch(user, owner, words, visibility);

    private static async Task<IResult> Create(CreateBotJson request, HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var grain = grains.GetGrain<IBotGrain>(Guid.CreateVersion7(time.GetUtcNow()));
        var made = await grain.Create(http.Caller(), new CreateBot(request.Name ?? "", request.Description, request.Visibility));
        return made.ToRevised(http, bot => bot.Revision, bot => TypedResults.Created($"/api/v2/bots/{bot.Id}", BotJson.Of(bot)));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IBotGrain>(id).Get(http.Caller());
        return found.ToRevised(http, bot => bot.Revision, bot => TypedResults.Ok(BotJson.Of(bot)));
    }

    private static async Task<IResult> Change(
        Guid id, ChangeBotJson request, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
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
        return made.ToRevised(http, bot => bot.Revision, bot => TypedResults.Created($"/api/v2/bots/{bot.Id}", BotJson.Of(bot)));
    }

    private static async Task<IResult> Ancestors(Guid id, IGrainFactory grains)
    {
        var chain = await grains.GetGrain<IBotListGrain>(0).Ancestors(new BotId(id));
        return chain.ToResult(steps => TypedResults.Ok(new AncestorsJson([.. steps.Select(AncestorJson.Of)])));
    }

    private static async Task<IResult> Stats(Guid id, IGrainFactory grains)
    {
        var counted = await grains.GetGrain<IBotListGrain>(0).Stats(new BotId(id));
        var results = await grains.GetGrain<IResultsGrain>(0).OfBot(new BotId(id));
        if ((counted.Refusal ?? results.Refusal) is { } refusal)
        {
            return refusal.ToProblem();
        }

        return TypedResults.Ok(BotStatsJson.Of(counted.Value, await ResultEndpoints.FormatsOf(id, results.Value, grains)));
    }
}
