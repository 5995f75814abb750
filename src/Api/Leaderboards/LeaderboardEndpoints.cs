using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Leaderboards;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Leaderboards;

/// <summary>Leaderboards over HTTP.</summary>
public static class LeaderboardEndpoints
{
    private const string All = "all";

    private static readonly string[] Leagues = [All, "newcomer", "open"], Periods = [All, "month", "week"];

    /// <summary>The routes.</summary>
    public static void MapLeaderboards(this IEndpointRouteBuilder api)
    {
        api.MapGet("/leaderboards/{format}", Board).AllowAnyone(Scopes.LeaderboardRead).Produces<LeaderboardJson>().WithTags("Leaderboards")
            .WithSummary("The leaderboard of 1v1, ffa or 2v2, and where your best bot stands. provisional=true lists only those in placement.");
        api.MapResults();
    }

    private static async Task<IResult> Board(
        string format, HttpContext http, IGrainFactory grains, string league = All, string period = All, bool? provisional = null,
        int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (LadderNames.Parse(format) is not { } ladder)
        {
            return LeaderboardRefusals.NotFound.Because().ToProblem();
        }

        var errors = new FieldErrors()
            .Add("league", Array.IndexOf(Leagues, league) < 0 ? "The league is all, newcomer or open." : null)
            .Add("period", Array.IndexOf(Periods, period) < 0 ? "The period is all, month or week." : null);
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors).ToProblem();
        }

        var wanted = (League: Parse(league), Period: (BoardPeriod)Array.IndexOf(Periods, period));
        var question = new BoardQuestion(wanted.League, wanted.Period, provisional, http.Caller().User, new PageRequest(page, limit));
        var board = await grains.GetGrain<ILadderGrain>((long)ladder).Board(question);
        return TypedResults.Ok(new LeaderboardJson(
            [.. board.Lines.Select(line => BoardLineJson.Of(ladder, line))], page, limit, board.Total, LadderNames.NameOf(ladder), league,
            wanted.Period, board.AsOf, board.Own is { } own ? BoardLineJson.Of(ladder, own) : null,
            board.Fit is { } fit ? OfficialJson.Of(fit) : null));
    }

    private static League? Parse(string league) => Array.IndexOf(Leagues, league) is > 0 and var place ? (League)(place - 1) : null;
}
