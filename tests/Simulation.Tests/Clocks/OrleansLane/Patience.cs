using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Infon.Simulation.Tests.Clocks.OrleansLane;

/// <summary>Time-outs that fit a clock which runs ahead: work takes as long as ever, so what is given 30 seconds by the clock has none.</summary>
internal static class Patience
{
    /// <summary>Gives callers as much time by the clock as they have without hurry.</summary>
    public static void AddPatience(this IServiceCollection parts, double speed) =>
        parts.Configure<SiloMessagingOptions>(options => options.ResponseTimeout *= speed);
}
