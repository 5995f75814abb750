using Infon.Api.Callers;
using Infon.Domain.Accounts;
using Infon.Web.Notifications;
using Infon.Web.Presence;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Web.Watching.Play;

/// <summary>Knows the connections of the hub as they come and go.</summary>
internal sealed class PlayLifetime(
    ILogger<DefaultHubLifetimeManager<PlayHub>> log, IOptions<ConnectionsOptions> options, WatchingMeters meters, TimeProvider time,
    HeartbeatWheel heartbeat, GameFollowing games, NoticeBoard notices)
    : DefaultHubLifetimeManager<PlayHub>(log)
{
    /// <inheritdoc/>
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var client = new PlayConnection(connection, meters, new ActionPace(options.Value.ActionsPerMinute, time));
        connection.Items[typeof(PlayConnection)] = client;
        await base.OnConnectedAsync(connection);
        heartbeat.Add(connection);
        await notices.Add(UserOf(connection), client);
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        var client = PlayConnection.Of(connection.Items);
        heartbeat.Remove(connection);
        games.Unfollow(client);
        client.End();
        await notices.Remove(UserOf(connection), client);
        await base.OnDisconnectedAsync(connection);
    }

    private static UserId? UserOf(HubConnectionContext connection) => (connection.User as CallerPrincipal)?.Caller.User;
}
