using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Notifications;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Notifications;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Notifications;

/// <summary>What the caller was told, over HTTP.</summary>
public static class NotificationEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("", List).RequireScope(Scopes.MatchesRead).Produces<ListJson<NotificationJson>>()
            .WithSummary("What you were told, the last first.");
        notifications.MapGet("/unread-count", CountUnread).RequireScope(Scopes.MatchesRead).Produces<UnreadJson>()
            .WithSummary("How many notifications you have not read.");
        notifications.MapPost("/read", Read).RequireScope(Scopes.MatchesWrite).Produces<UnreadJson>()
            .WithSummary("Marks a notification as read, or it and all that are older.");
    }

    private static async Task<IResult> List(
        HttpContext http, IGrainFactory grains, bool unread = false, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var found = await Grain(http, grains).List(http.Caller(), unread, new PageRequest(page, limit));
        return found.ToResult(list => TypedResults.Ok(
            new ListJson<NotificationJson>([.. list.Items.Select(NotificationJson.Of)], list.Page, list.Limit, list.Total)));
    }

    private static async Task<IResult> CountUnread(HttpContext http, IGrainFactory grains)
    {
        var counted = await Grain(http, grains).CountUnread(http.Caller());
        return counted.ToResult(unread => TypedResults.Ok(new UnreadJson(unread)));
    }

    private static async Task<IResult> Read(ReadNotificationsJson request, HttpContext http, IGrainFactory grains)
    {
        if ((request.Id ?? request.UpTo) is not { } id || (request.Id is not null && request.UpTo is not null))
        {
            return RequestRefusals.Invalid.Because([new FieldError("id", "Either id or upTo is needed.")]).ToProblem();
        }

        var read = await Grain(http, grains).Read(
            http.Caller(), new ReadNotifications(new NotificationId(id), WithOlder: request.UpTo is not null));
        return read.ToResult(unread => TypedResults.Ok(new UnreadJson(unread)));
    }

    private static INotificationsGrain Grain(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<INotificationsGrain>(http.Caller().User!.Value.Value);
}
