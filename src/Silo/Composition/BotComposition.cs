using Infon.Grains.Bots;
using Infon.Grains.Bots.Trials;

namespace Infon.Silo.Composition;

/// <summary>What bots need in a process that hosts their grains.</summary>
public static class BotComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddBots(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ProvingGround());
        services.AddSingleton<BotMeters>();
        services.AddHostedService<HouseBotSeeding>();
        return services;
    }
}
