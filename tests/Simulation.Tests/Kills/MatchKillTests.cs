using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Simulation.Tests.Invariants;
using Infon.Simulation.Tests.Scenarios;
using Xunit.Abstractions;

namespace Infon.Simulation.Tests.Kills;

/// <summary>
/// The program is killed while it plays fifty matches, half of them live, and started again. <c>INFON_TEST_KILLS</c> says how often; default 2.
/// <c>INFON_TEST_SEED</c> repeats the moments of a run.
/// </summary>
public abstract class MatchKillTests(DatabaseProvider provider, ITestOutputHelper output) : IAsyncLifetime
{
    private TestDatabase _test = null!;
    private DirectoryInfo _folder = null!;

    public async Task InitializeAsync()
    {
        _test = await TestDatabase.NewAsync(provider);
        _folder = Directory.CreateTempSubdirectory("infon-kills-");
    }

    public async Task DisposeAsync()
    {
        await _test.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [DatabaseFact]
    public async Task Every_match_of_a_process_that_is_killed_ends_as_if_it_had_not_been()
    {
        var seed = Fifty.Number("INFON_TEST_SEED", Environment.TickCount);
        var rounds = Fifty.Number("INFON_TEST_KILLS", 2);
        output.WriteLine($"INFON_TEST_SEED={seed}");
        var dice = new Random(seed);
        IReadOnlyList<Citizen> crowd = [];

        for (var round = 1; round <= rounds; round++)
        {
            await using (var infon = await StartAsync())
            {
                crowd = crowd.Count > 0 ? crowd : await Crowd.Settle(infon.Client, count: 6, botsEach: 2);
                var live = await Fifty.AskAsync(infon.Client, crowd, dice);
                await Fifty.ReachAsync(infon.Client, live[dice.Next(live.Count)], dice.Next(1, Fifty.TicksMax));
                await infon.KillAsync();
            }

            var books = await FinishAsync();

            books.Matches.Should().HaveCount(round * Fifty.Count);
            MatchChecks.Objections(books).Concat(TokenChecks.Objections(books)).Concat(RatingChecks.Objections(books)).Should().BeEmpty();
        }

        (await PlayedAgain.Objections(_test.Database, await Books.Open(_test.Database))).Should().BeEmpty();
    }

    private Task<InfonExecutable> StartAsync() => InfonExecutable.StartAsync(
        _test.DataPath ?? _folder.FullName,
        [.. Fifty.Settings, .. _test.Settings.Where(setting => !setting.StartsWith("Infon:DataPath", StringComparison.Ordinal))]);

    /// <summary>Starts the program again and waits until nothing is open.</summary>
    private async Task<Books> FinishAsync()
    {
        await using var infon = await StartAsync();
        await Fifty.UntilAsync(async () => (await Books.Open(_test.Database)).Unfinished is { Count: > 0 } unfinished
            ? $"{unfinished.Count} matches are not finished: {unfinished[0]}\n{infon.Output}"
            : null);
        await infon.StopAsync();
        return await Books.Open(_test.Database);
    }
}

public sealed class MatchKillOnSqliteTests(ITestOutputHelper output) : MatchKillTests(DatabaseProvider.Sqlite, output);

[NeedsPostgres]
public sealed class MatchKillOnPostgresTests(ITestOutputHelper output) : MatchKillTests(DatabaseProvider.Postgres, output);
