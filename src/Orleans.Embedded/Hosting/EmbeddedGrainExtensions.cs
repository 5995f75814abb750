using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Orleans.Embedded.Streams;
using Orleans.Streams;

namespace Orleans.Embedded;

/// <summary>Adds grains to a process.</summary>
public static class EmbeddedGrainExtensions
{
    /// <summary>
    /// Adds the runtime, its <see cref="IGrainFactory"/> and <see cref="IClusterClient"/>. Stores, a <see cref="TimeProvider"/> and call filters
    /// are taken from the services; without stores everything is kept in memory only.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainOptions> configure)
    {
        var options = new EmbeddedGrainOptions();
        configure(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGrainStateStore, InMemoryGrainStateStore>();
        services.TryAddSingleton<IReminderStore, InMemoryReminderStore>();
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedSilo>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<EmbeddedSilo>());
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<EmbeddedSilo>().Factory);
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<EmbeddedSilo>().Factory);
        foreach (var name in options.StreamProviders)
        {
            services.AddKeyedSingleton<IStreamProvider>(
                name, (provider, _) => new StreamProvider(provider.GetRequiredService<EmbeddedSilo>(), name));
        }

        return services;
    }
}
