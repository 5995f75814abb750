using Infon.Grains.Replays;
using Infon.Silo.Storage.Replays;

namespace Infon.Silo.Replays;

/// <summary>What replays need in a process that hosts their grains.</summary>
public static class ReplayComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReplays(this IServiceCollection services)
    {
        services.AddSingleton<IReplayStore, ReplayStore>();
        services.AddSingleton<IReplayArchive, ReplayFolder>();
        services.AddSingleton<ReplayShelf>();
        return services;
    }
}
