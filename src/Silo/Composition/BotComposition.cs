using Infon.Grains.Bots;
using Infon.Grains.Bots.Trials;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Composition;

/// <summary>What bots need in a process that hosts their grains.</summary>
public static class BotComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBots(this IServiceCollection services)
    {
        services.AddSingleton(parts => new ProvingGround(parts.GetRequiredService<IOptions<ValidationOptions>>().Value));
        services.AddSingleton<BotMeters>();
        services.AddHostedService<HouseBotSeeding>();
        return services;
    }
}
