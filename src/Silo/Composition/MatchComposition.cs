using Infon.Grains.Accounts;
using Infon.Grains.Matches;
using Infon.Grains.Matches.Play;

namespace Infon.Silo.Composition;

/// <summary>What matches need in a process that hosts their grains.</summary>
public static class MatchComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMatches(this IServiceCollection services)
    {
        services.AddSingleton<MatchFloor>();
        services.AddSingleton<MatchMeters>();
        services.AddSingleton<IExportPart, MatchExport>();
        services.AddSingleton<IErasurePart, MatchErasure>();
        return services;
    }
}
