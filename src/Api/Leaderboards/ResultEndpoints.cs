using System.Collections.Immutable;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Bots;
using Infon.Domain.Ratings;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Leaderboards;

/// <summary>Results of bots and users over HTTP.</summary>
public static class ResultEndpoints
{
    private const string FormatObjection = "The format is 1v1, ffa5 or 2v2.";

    /// <summary>The routes.</summary>
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var bots = api.MapGroup("/bots/{id:guid}").WithTags("Leaderboards");
        bots.MapGet("/ratings", Graph).AllowAnyone(Scopes.LeaderboardRead).Produces<RatingGraphJson>()
            .WithSummary("How the ratings of a bot's versions went, for a graph.");
        bots.MapGet("/opponents", Opponents).AllowAnyone(Scopes.LeaderboardRead).Produces<ListJson<OpponentJson>>()
            .WithSummary("How a bot did against each other bot in rated matches, the most frequent first.");
        bots.MapGet("/maps", Maps).AllowAnyone(Scopes.LeaderboardRead).Produces<ListJson<MapRecordJson>>()
            .WithSummary("How a bot did on each map in rated matches, the most frequent first.");
        api.MapGet("/users/{id:guid}/stats", OfUser).AllowAnyone(Scopes.LeaderboardRead).Produces<UserStatsJson>().WithTags("Users")
            .WithSummary("How many bots a user has, how their rated games went, and the best ratings.");
    }

    /// <summary>What a bot did in each format that it played, with its ranks.</summary>
    internal static async Task<IReadOnlyList<FormatStatsJson>> FormatsOf(Guid bot, ImmutableArray<RecordView> records, IGrainFactory grains)
    {
        var formats = new List<FormatStatsJson>();
        foreach (var format in records.GroupBy(record => record.Format))
        {
            var place = format.Key == RatedFormat.TeamDuel ? null : await grains.GetGrain<ILadderGrain>((long)format.Key).PlaceOf(bot);
            formats.Add(new FormatStatsJson(
                LadderNames.NameOf(format.Key), place?.Rank, place?.SharesEntryOf, GamesJson.Sum(format.Select(record => record.Games)),
                [.. format.Select(VersionStatsJson.Of)]));
        }

        return formats;
    }

    private static async Task<IResult> Graph(Guid id, IGrainFactory grains, string? format = null)
    {
        if (!TryParse(format, out var ladder))
        {
            return Invalid();
        }

        var points = await grains.GetGrain<IResultsGrain>(0).Graph(new BotId(id), ladder);
        return points.ToResult(found => TypedResults.Ok(RatingGraphJson.Of(found)));
    }

    private static async Task<IResult> Opponents(
        Guid id, IGrainFactory grains, string? format = null, int? version = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (!TryParse(format, out var ladder))
        {
            return Invalid();
        }

        var found = await grains.GetGrain<IResultsGrain>(0).Opponents(new ResultQuestion(new BotId(id), version, ladder), new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<OpponentJson>([.. list.Items.Select(OpponentJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> Maps(
        Guid id, IGrainFactory grains, string? format = null, int? version = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (!TryParse(format, out var ladder))
        {
            return Invalid();
        }

        var found = await grains.GetGrain<IResultsGrain>(0).Maps(new ResultQuestion(new BotId(id), version, ladder), new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<MapRecordJson>([.. list.Items.Select(MapRecordJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> OfUser(Guid id, IGrainFactory grains)
    {
        var profile = await grains.GetGrain<IUserGrain>(id).Profile();
        return profile.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(UserStatsJson.Of(await grains.GetGrain<IResultsGrain>(0).OfUser(new UserId(id))));
    }

    private static bool TryParse(string? name, out RatedFormat? format)
    {
        format = LadderNames.Parse(name);
        return name is null || format is not null;
    }

    private static ProblemAnswer Invalid() => RequestRefusals.Invalid.Because([new FieldError("format", FormatObjection)]).ToProblem();
}
