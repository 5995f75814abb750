using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Api.Accounts.Identities;

/// <summary>The providers by which a user signs in, over HTTP.</summary>
public static class IdentityEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapIdentities(this IEndpointRouteBuilder api)
    {
        var identities = api.MapGroup("/users/me/identities").WithTags("Users");
        identities.MapGet("", List).RequireInPerson().Produces<ListJson<IdentityJson>>()
            .WithSummary("The accounts at providers by which you sign in, the first linked first.");
        identities.MapDelete("/{provider}", Unlink).RequireInPerson().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Unlinks a provider, unless it is your last way in.");
    }

    private static IIdentitiesGrain Of(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IIdentitiesGrain>(http.Caller().User!.Value.Value);

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains)
    {
        var identities = await Of(http, grains).Identities(http.Caller());
        return identities.ToResult(found => TypedResults.Ok(new ListJson<IdentityJson>(
            [.. found.Select(IdentityJson.Of)], 1, Math.Max(1, found.Length), found.Length)));
    }

    private static async Task<IResult> Unlink(string provider, HttpContext http, IGrainFactory grains)
    {
        var unlinked = await Of(http, grains).Unlink(http.Caller(), provider);
        return unlinked.ToResult(_ => TypedResults.NoContent());
    }
}
