using Infon.Api;
using Infon.Web.Presence;
using Infon.Web.Watching;
using Infon.Web.Watching.Raw;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Web;

/// <summary>What is shown live, as parts of a process.</summary>
public static class WebComposition
{
    /// <summary>Adds what the front end needs.</summary>
    public static IServiceCollection AddInfonWeb(this IServiceCollection services)
    {
        services.AddSingleton<WatchingMeters>();
        services.AddSingleton<ConnectionGate>();
        services.AddSingleton<RawStreamParts>();
        services.AddSingleton<FrameHall>();
        services.AddHostedService(parts => parts.GetRequiredService<FrameHall>());
        return services;
    }

    /// <summary>Maps the routes of the front end.</summary>
    public static void MapInfonWeb(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapApiGroup().MapRawStream();
    }
}
