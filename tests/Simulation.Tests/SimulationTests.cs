using Infon.Simulation.Tests.Faults;
using Infon.Simulation.Tests.Scenarios;

namespace Infon.Simulation.Tests;

/// <summary>Whole worlds, one for each seed: users challenge each other while messages are lost and doubled, the storage comes and goes and
/// processes die; in the end everything must be as if nothing had happened. docs/internals/simulation.md says how to repeat one.</summary>
public sealed class SimulationTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Speed = 50;

    [Theory]
    [ClassData(typeof(Seeds))]
    public async Task Whatever_goes_wrong_every_match_ends_once_and_counts_once(int seed)
    {
        var dice = new Random(seed);
        var plan = new FaultPlan(seed) { CallsPerMille = dice.Next(300), WritesPerMille = dice.Next(100), SleepsPerMille = dice.Next(200) };
        await using var world = await World.StartAsync(
            plan, Speed, "Infon:Token:Start=4", "Infon:Matches:TickMilliseconds=20", "Infon:Challenges:PairCooldown=00:00:10");
        var scenario = new Scenario(world, await Crowd.Settle(world.Infon.Client, count: 4, botsEach: 2), seed);

        await world.Witness(scenario.Run);
        var objections = await scenario.Objections();

        output.WriteLine($"INFON_SIMULATION_SEED={seed}");
        output.WriteLine(await scenario.Tell());
        output.WriteLine(string.Join(", ", plan.Happened.Select(fault => $"{fault.Key} {fault.Value}")));
        objections.Should().BeEmpty($"of this, which INFON_SIMULATION_SEED={seed} repeats:\n{world.Chronicle}");
    }
}
