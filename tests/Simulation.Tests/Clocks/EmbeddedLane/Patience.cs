using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;

namespace Infon.Simulation.Tests.Clocks.EmbeddedLane;

/// <summary>Time-outs that fit a clock which runs ahead: work takes as long as ever, so what is given 30 seconds by the clock has none.</summary>
internal static class Patience
{
    /// <summary>Gives callers, births and good-byes as much time by the clock as they have without hurry.</summary>
    public static void AddPatience(this IServiceCollection parts, double speed)
    {
        var options = (EmbeddedGrainOptions)parts.Single(part => part.ServiceType == typeof(EmbeddedGrainOptions)).ImplementationInstance!;
        options.ResponseTimeout *= speed;
        options.ActivationTimeout *= speed;
        options.DeactivationTimeout *= speed;
    }
}
