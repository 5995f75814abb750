using Infon.Simulation.Tests.Faults;
using Infon.Simulation.Tests.Invariants;
using Infon.Simulation.Tests.Scenarios;
namespace Infon.Simulation.Tests;
public sealed class SmokeTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public async Task It_goes_on_after_a_crash()
    {
        var plan = new FaultPlan(1) { CallsPerMille = 100, WritesPerMille = 0 };
        var w = System.Diagnostics.Stopwatch.StartNew();
        await using var world = await World.StartAsync(plan, 50);
        output.WriteLine($"{w.ElapsedMilliseconds} start");
        var crowd = await Crowd.Settle(world.Infon, 4, 2);
        output.WriteLine($"{w.ElapsedMilliseconds} settled");
        plan.IsOn = true;
        await world.CrashAsync();
        output.WriteLine($"{w.ElapsedMilliseconds} crashed");
        await world.RestartAsync();
        output.WriteLine($"{w.ElapsedMilliseconds} restarted");
        (await crowd[1].Send(world.Infon, HttpMethod.Get, "/api/v2/users/me")).Expected();
        var books = await Books.Open(world.Database);
        MatchChecks.Objections(books).Should().BeEmpty();
        TokenChecks.Objections(books).Should().BeEmpty();
        RatingChecks.Objections(books).Should().BeEmpty();
    }
}
