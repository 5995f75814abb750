using Infon.Domain.Queue;
using Infon.Grains.Queue;
using Infon.Silo.Storage.Queue;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Queue;

/// <summary>The queue as a part of a process that hosts grains.</summary>
public static class QueueComposition
{
    /// <summary>Adds it.</summary>
    public static void AddQueue(this IServiceCollection services)
    {
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<QueueOptions>>().Value);
        services.AddSingleton<IQueueStore, QueueStore>();
        services.AddSingleton<QueueMeters>();
        services.AddHostedService<CapacityReporter>();
    }
}
