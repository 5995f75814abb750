using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Challenges;

namespace Infon.Api.Challenges;

/// <summary>Challenges over HTTP.</summary>
public static class ChallengeEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapChallenges(this IEndpointRouteBuilder api)
    {
        var matches = api.MapGroup("/matches").WithTags("Matches");
        matches.MapPost("/challenge", Challenge).RequireScope(Scopes.MatchesWrite).Produces<ChallengedMatchJson>(StatusCodes.Status201Created)
            .WithSummary("Challenges somebody: a match that waits for its turn from now on.");
        matches.MapPost("/{id:guid}/rematch", Rematch).RequireScope(Scopes.MatchesWrite).Produces<ChallengedMatchJson>(StatusCodes.Status201Created)
            .WithSummary("Asks for another match of those who took part in one, with the same versions.");
    }

    private static Task<IResult> Challenge(ChallengeJson request, HttpContext http, IGrainFactory grains) =>
        Answer(http, grains, challenger => challenger.Challenge(http.Caller(), request.ToRequest()));

    private static Task<IResult> Rematch(Guid id, HttpContext http, IGrainFactory grains, RematchJson? request = null) =>
        Answer(http, grains, challenger => challenger.Rematch(http.Caller(), new MatchId(id), request?.Live, request?.Rated));

    private static async Task<IResult> Answer(
        HttpContext http, IGrainFactory grains, Func<IChallengerGrain, Task<Outcome<ChallengeView>>> ask)
    {
        if (http.Caller().User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because().ToProblem();
        }

        var asked = await ask(grains.GetGrain<IChallengerGrain>(user.Value));
        return asked.ToResult(challenge =>
            TypedResults.Created($"/api/v2/matches/{challenge.Match.Record.Plan.Id}", ChallengedMatchJson.Of(challenge)));
    }
}
