using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.Tokens;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Tokens;

/// <summary>Competition tokens over HTTP.</summary>
public static class TokenEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapGet("/balance", Balance).RequireScope(Scopes.MatchesRead).Produces<BalanceJson>()
            .WithSummary("Your competition tokens, and what things cost.");
        tokens.MapGet("/ledger", Ledger).RequireScope(Scopes.MatchesRead).Produces<ListJson<TokenEntryJson>>()
            .WithSummary("What moved your tokens, the last first.");
    }

    private static async Task<IResult> Balance(HttpContext http, IGrainFactory grains)
    {
        var balance = await grains.GetGrain<ITokensGrain>(0).Balance(http.Caller());
        return balance.ToResult(found => TypedResults.Ok(BalanceJson.Of(found)));
    }

    private static async Task<IResult> Ledger(HttpContext http, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var ledger = await grains.GetGrain<ITokensGrain>(0).Ledger(http.Caller(), new PageRequest(page, limit));
        return ledger.ToResult(found => TypedResults.Ok(
            new ListJson<TokenEntryJson>([.. found.Items.Select(TokenEntryJson.Of)], found.Page, found.Limit, found.Total)));
    }
}
