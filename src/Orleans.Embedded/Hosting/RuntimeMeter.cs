using System.Diagnostics.Metrics;
using Orleans.Embedded.Activations;

namespace Orleans.Embedded;

/// <summary>What the runtime measures of itself, in Orleans' meter. Everything is counted when somebody looks; a turn costs nothing more.</summary>
internal static class RuntimeMeter
{
    /// <summary>Adds the instruments of a runtime.</summary>
    public static void Add(IMeterFactory meters, GrainDirectory directory)
    {
        var meter = meters.Create("Microsoft.Orleans");
        meter.CreateObservableGauge("orleans-catalog-activations", () => directory.Activations.Count(), null, "Grains in memory.");
        meter.CreateObservableGauge(
            "orleans-embedded-turns", () => directory.Activations.Sum(activation => activation.Load), null,
            "Turns of grains that run or wait for their grain.");
    }
}
