using Infon.Domain.Queue;
using Infon.Grains.Queue;
using Infon.Silo.Options;
using Infon.Silo.Storage.Queue;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Queue;

/// <summary>The queue as a part of a process.</summary>
public static class QueueComposition
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The parts of the process.</param>
    /// <param name="roles">What the process does; only one that hosts grains can take matches.</param>
    public static void AddQueue(this IServiceCollection services, Roles roles)
    {
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<QueueOptions>>().Value);
        services.AddSingleton<IQueueStore, QueueStore>();
        services.AddSingleton<QueueMeters>();
        if (roles.HasFlag(Roles.Silo))
        {
            services.AddHostedService<CapacityReporter>();
        }
    }
}
