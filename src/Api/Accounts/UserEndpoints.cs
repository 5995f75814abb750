using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Revisions;
using Infon.Grains.Interfaces.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Infon.Api.Accounts;

/// <summary>Users over HTTP.</summary>
public static class UserEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("/me", Me).RequireInPerson().Produces<AccountJson>()
            .WithSummary("Your account.");
        users.MapPut("/me", Change).RequireInPerson().Produces<AccountJson>()
            .WithSummary("Changes what you say about yourself, and what you are told about.");
        users.MapGet("/{id:guid}/profile", Profile).AllowAnyone().Produces<ProfileJson>()
            .WithSummary("What everybody may know about a user.");
    }

    private static async Task<IResult> Me(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        var found = await grains.GetGrain<IUserGrain>(caller.User!.Value.Value).Get(caller);
        return found.ToRevised(http, account => account.Revision, account => TypedResults.Ok(AccountJson.Of(account)));
    }

    private static async Task<IResult> Change(
        ChangeAccountJson request, HttpContext http, IGrainFactory grains, [FromHeader(Name = "If-Match")] IfMatch? ifMatch = null)
    {
        var caller = http.Caller();
        var change = new ChangeAccount(
            request.DisplayName, request.Bio, request.Avatar, request.Notifications?.InApp?.ToChange() ?? default,
            request.Notifications?.ByMail?.ToChange() ?? default, ifMatch?.Revision);
        var changed = await grains.GetGrain<IUserGrain>(caller.User!.Value.Value).Change(caller, change);
        return changed.ToRevised(http, account => account.Revision, account => TypedResults.Ok(AccountJson.Of(account)));
    }

    private static async Task<IResult> Profile(Guid id, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IUserGrain>(id).Profile();
        return found.ToResult(profile => TypedResults.Ok(ProfileJson.Of(profile)));
    }
}
