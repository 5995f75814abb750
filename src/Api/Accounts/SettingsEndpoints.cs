using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Sessions;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Infon.Api.Accounts;

/// <summary>Password, e-mail address and the end of an account, over HTTP.</summary>
public static class SettingsEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/users/me").WithTags("Users");
        me.MapPut("/password", ChangePassword).RequireInPerson().Produces(StatusCodes.Status204NoContent)
            .WithSummary("Sets another password, and ends your other sessions.");
        me.MapPut("/email", ChangeEmail).RequireInPerson().Produces<AccountJson>(StatusCodes.Status202Accepted)
            .WithSummary("Sends a link that confirms another e-mail address.");
        me.MapDelete("", Delete).RequireInPerson().Produces<AccountJson>(StatusCodes.Status202Accepted)
            .WithSummary("Deletes your account after 7 days, in which signing in keeps it.");
        me.MapGet("/export", Export).RequireInPerson().Produces<byte[]>(StatusCodes.Status200OK, "application/zip")
            .WithSummary("Everything that is yours, as a zip archive.");
    }

    private static async Task<IResult> ChangePassword(ChangePasswordJson request, HttpContext http, IGrainFactory grains)
    {
        var session = http.Principal()?.Credential is { } current ? new SessionId(current) : (SessionId?)null;
        var changed = await grains.GetGrain<IDoorGrain>(0).ChangePassword(
            http.Caller(), session, request.CurrentPassword ?? "", request.NewPassword ?? "");
        return changed.ToResult(_ => TypedResults.NoContent());
    }

    private static async Task<IResult> ChangeEmail(ChangeEmailJson request, HttpContext http, IGrainFactory grains)
    {
        var asked = await grains.GetGrain<IDoorGrain>(0).ChangeEmail(http.Caller(), request.Email ?? "", request.Password ?? "", http.Origin());
        return asked.ToResult(account => TypedResults.Accepted((string?)null, AccountJson.Of(account)));
    }

    private static async Task<IResult> Delete([FromBody] DeleteAccountJson? request, HttpContext http, IGrainFactory grains)
    {
        var asked = await grains.GetGrain<IDoorGrain>(0).Delete(http.Caller(), request?.Password ?? "");
        if (!asked.IsRefused)
        {
            SessionCookie.Remove(http);
        }

        return asked.ToResult(account => TypedResults.Accepted((string?)null, AccountJson.Of(account)));
    }

    private static async Task<IResult> Export(HttpContext http, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IExportGrain>(0);
        var caller = http.Caller();
        var first = await grain.Read(caller, null);
        return first.ToResult(page => new ExportArchive(page, async cursor => (await grain.Read(caller, cursor)).Value));
    }
}
