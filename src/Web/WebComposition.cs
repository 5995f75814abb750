using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Api;
using Infon.Api.Callers;
using Infon.Domain.ApiKeys;
using Infon.Web.Notifications;
using Infon.Web.Presence;
using Infon.Web.Protocol;
using Infon.Web.Watching;
using Infon.Web.Watching.Play;
using Infon.Web.Watching.Raw;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Infon.Web;

/// <summary>What is shown live, as parts of a process.</summary>
public static class WebComposition
{
    /// <summary>Where the hub is.</summary>
    private const string HubPath = "/hubs/play";

    /// <summary>How large a message of a client may be, and how much may wait for one that is slow.</summary>
    private const int MessageBytesMax = 4096, WaitingBytesMax = 32 * 1024;

    /// <summary>Adds what the front end needs.</summary>
    public static IServiceCollection AddInfonWeb(this IServiceCollection services)
    {
        services.AddSingleton<WatchingMeters>();
        services.AddSingleton<ConnectionGate>();
        services.AddSingleton<RawStreamParts>();
        services.AddSingleton<NoticeBoard>();
        services.AddHosted<FrameHall>();
        services.AddHosted<PresenceBoard>();
        services.AddHosted<GameFollowing>();
        services.AddHosted<HeartbeatWheel>();
        services.AddHub();
        return services;
    }

    /// <summary>Maps the routes of the front end.</summary>
    public static void MapInfonWeb(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseConnectionGate();
        app.MapApiGroup().MapRawStream();
        app.MapHub<PlayHub>(HubPath, hub =>
        {
            hub.Transports = HttpTransportType.WebSockets;
            hub.ApplicationMaxBufferSize = WaitingBytesMax;
            hub.TransportMaxBufferSize = WaitingBytesMax;
        }).AllowAnyone(Scopes.MatchesRead).WithMetadata(new TokenInQuery(), new LiveConnection());
    }

    private static void AddHub(this IServiceCollection services)
    {
        services.AddSignalR()
            .AddJsonProtocol(json =>
            {
                json.PayloadSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
                json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            })
            .AddHubOptions<PlayHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = MessageBytesMax;
                hub.AddFilter<ActionLimit>();
            });
        services.AddSingleton<ActionLimit>();
        services.AddSingleton<IHubProtocol, BinaryHubProtocol>();
        services.AddSingleton<HubLifetimeManager<PlayHub>, PlayLifetime>();
        services.AddOptions<HubOptions<PlayHub>>().Configure<IOptions<ConnectionsOptions>>((hub, connections) =>
        {
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(connections.Value.TimeoutSeconds);
            // The wheel does it.
            hub.KeepAliveInterval = TimeSpan.FromDays(1);
        });
    }

    private static void AddHosted<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(parts => parts.GetRequiredService<T>());
    }
}
