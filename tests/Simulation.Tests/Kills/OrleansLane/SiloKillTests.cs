using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Simulation.Tests.Invariants;
using Infon.Simulation.Tests.Scenarios;
using Xunit.Abstractions;

namespace Infon.Simulation.Tests.Kills.OrleansLane;

/// <summary>Two processes on one database play fifty matches, half of them live; one of the two is killed, and the other plays on alone.
/// <c>INFON_TEST_SEED</c> repeats the moment of a run.</summary>
[NeedsPostgres]
public sealed class SiloKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private TestDatabase _test = null!;
    private DirectoryInfo _folder = null!;

    public async Task InitializeAsync()
    {
        _test = await TestDatabase.NewAsync(DatabaseProvider.Postgres);
        _folder = Directory.CreateTempSubdirectory("infon-silos-");
    }

    public async Task DisposeAsync()
    {
        await _test.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [DatabaseFact]
    public async Task Matches_of_a_silo_that_is_killed_are_played_on_by_another()
    {
        var seed = Fifty.Number("INFON_TEST_SEED", Environment.TickCount);
        output.WriteLine($"INFON_TEST_SEED={seed}");
        var dice = new Random(seed);
        await using var dies = await StartAsync("one");
        await using var stays = await StartAsync("two");
        var crowd = await Crowd.Settle(stays.Client, count: 6, botsEach: 2);

        var live = await Fifty.AskAsync(stays.Client, crowd, dice);
        await Fifty.ReachAsync(stays.Client, live[dice.Next(live.Count)], dice.Next(1, Fifty.TicksMax));
        await dies.KillAsync();
        await Fifty.UntilAsync(async () => (await Books.Open(_test.Database)).Unfinished is { Count: > 0 } unfinished
            ? $"{unfinished.Count} matches are not finished: {unfinished[0]}\n{stays.Output}"
            : null);

        var books = await Books.Open(_test.Database);
        books.Matches.Should().HaveCount(Fifty.Count);
        MatchChecks.Objections(books).Concat(TokenChecks.Objections(books)).Concat(RatingChecks.Objections(books)).Should().BeEmpty();
        (await PlayedAgain.Objections(_test.Database, books)).Should().BeEmpty();
    }

    private Task<InfonExecutable> StartAsync(string name) => InfonExecutable.StartAsync(
        Path.Combine(_folder.FullName, name), [.. Fifty.Settings, .. _test.Settings, "Infon:Peers:SiloPort=0", "Infon:Peers:GatewayPort=0"]);
}
