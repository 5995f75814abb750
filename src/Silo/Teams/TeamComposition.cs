using Infon.Grains.Accounts;
using Infon.Grains.Teams;

namespace Infon.Silo.Teams;

/// <summary>What teams need in a process that hosts their grains.</summary>
public static class TeamComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<IExportPart, TeamExport>();
        services.AddSingleton<IErasurePart, TeamErasure>();
        return services;
    }
}
