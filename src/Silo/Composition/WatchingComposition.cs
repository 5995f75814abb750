using Infon.Grains.Watching;

namespace Infon.Silo.Composition;

/// <summary>What carries frames away from the matches of a silo.</summary>
public static class WatchingComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFrameFeed(this IServiceCollection services)
    {
        services.AddSingleton<FrameFeedMeters>();
        services.AddSingleton<IFrameFeed, FrameFeed>();
        return services;
    }
}
