using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Admin;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Admin;

/// <summary>Users over HTTP, for admins. Nothing here shows what is private to a user.</summary>
public static class AdminUserEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapAdminUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/admin/users").WithTags("Admin");
        users.MapGet("", Search).RequireAdmin().Produces<ListJson<UserJson>>()
            .WithSummary("Users by name; search is a part of the username or of the e-mail address.");
        users.MapGet("/{id:guid}", Get).RequireAdmin().Produces<UserJson>().WithSummary("A user.");
        users.MapPut("/{id:guid}/suspension", Suspend).RequireAdmin().Produces<UserJson>()
            .WithSummary("Closes an account, for a reason that its user is told; its sessions end at once.");
        users.MapDelete("/{id:guid}/suspension", Readmit).RequireAdmin().Produces<UserJson>().WithSummary("Opens a suspended account again.");
        users.MapPut("/{id:guid}/role", SetRole).RequireAdmin().Produces<UserJson>().WithSummary("Makes a user an admin, or an ordinary user.");
    }

    private static IUserAdminGrain User(IGrainFactory grains, Guid id) => grains.GetGrain<IUserAdminGrain>(id);

    private static async Task<IResult> Search(
        HttpContext http, IGrainFactory grains, string? search = null, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var users = await grains.GetGrain<IUserListGrain>(0).Search(http.Caller(), search, new PageRequest(page, limit));
        return users.ToResult(found => TypedResults.Ok(new ListJson<UserJson>([.. found.Items.Select(UserJson.Of)], found.Page, found.Limit, found.Total)));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, IGrainFactory grains) =>
        Answer(await User(grains, id).Inspect(http.Caller()));

    private static async Task<IResult> Suspend(Guid id, SuspendJson request, HttpContext http, IGrainFactory grains) =>
        Answer(await User(grains, id).Suspend(http.Caller(), request.Reason ?? ""));

    private static async Task<IResult> Readmit(Guid id, HttpContext http, IGrainFactory grains) =>
        Answer(await User(grains, id).Readmit(http.Caller()));

    private static async Task<IResult> SetRole(Guid id, SetRoleJson request, HttpContext http, IGrainFactory grains) =>
        request.Role is { } role
            ? Answer(await User(grains, id).SetRole(http.Caller(), role))
            : RequestRefusals.Invalid.Because(new FieldErrors().Add("role", "Say which role: user or admin.")).ToProblem();

    private static IResult Answer(Outcome<UserView> outcome) => outcome.ToResult(user => TypedResults.Ok(UserJson.Of(user)));
}
