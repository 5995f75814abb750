using System.Globalization;

namespace Infon.Simulation.Tests;

/// <summary>Which worlds are simulated. <c>INFON_SIMULATION_SEEDS</c> says how many; <c>INFON_SIMULATION_SEED</c> repeats one.</summary>
public sealed class Seeds : TheoryData<int>
{
    private const int CountDefault = 4;

    public Seeds()
    {
        var repeated = Number("INFON_SIMULATION_SEED");
        for (var seed = repeated ?? 1; seed < (repeated + 1 ?? (Number("INFON_SIMULATION_SEEDS") ?? CountDefault) + 1); seed++)
        {
            Add(seed);
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
