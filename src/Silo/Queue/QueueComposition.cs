using Infon.Domain.Queue;
using Infon.Domain.Tokens;
using Infon.Grains.Queue;
using Infon.Grains.Tokens;
using Infon.Silo.Options;
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
        services.AddSingleton(parts => new TokenTerms(
            parts.GetRequiredService<IOptions<InfonOptions>>().Value.Mode == Mode.Hosted, parts.GetRequiredService<IOptions<TokenOptions>>().Value));
        services.AddSingleton<IQueueStore, QueueStore>();
        services.AddSingleton<QueueMeters>();
        services.AddHostedService<CapacityReporter>();
    }
}
