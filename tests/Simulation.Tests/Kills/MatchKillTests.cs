using System.Globalization;
using System.Text.Json;
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
    private const int MatchesPerRound = 50, TicksMax = 3000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>A live match takes six seconds instead of five minutes.</summary>
    private static readonly string[] Settings =
    [
        "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:RequestsFreePerAddress=1000",
        "Infon:Token:Start=500", "Infon:Challenges:OpenMax=1000", "Infon:Challenges:LiveMax=1000", "Infon:Challenges:PairCooldown=00:00:00",
        "Infon:Exhibition:Matches=0", "Infon:Matches:TickMilliseconds=2", "Logging:LogLevel:Default=Warning",
    ];

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
        var seed = Number("INFON_TEST_SEED", Environment.TickCount);
        var rounds = Number("INFON_TEST_KILLS", 2);
        output.WriteLine($"INFON_TEST_SEED={seed}");
        var dice = new Random(seed);
        IReadOnlyList<Citizen> crowd = [];

        for (var round = 1; round <= rounds; round++)
        {
            await using (var infon = await StartAsync())
            {
                crowd = crowd.Count > 0 ? crowd : await Crowd.Settle(infon.Client, count: 6, botsEach: 2);
                var live = await AskAsync(infon, crowd, dice);
                await ReachAsync(infon, live[dice.Next(live.Count)], dice.Next(1, TicksMax));
                await infon.KillAsync();
            }

            var books = await FinishAsync();

            books.Matches.Should().HaveCount(round * MatchesPerRound);
            MatchChecks.Objections(books).Concat(TokenChecks.Objections(books)).Concat(RatingChecks.Objections(books)).Should().BeEmpty();
            (await PlayedAgain.Objections(_test.Database, books)).Should().BeEmpty();
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private Task<InfonExecutable> StartAsync() => InfonExecutable.StartAsync(
        _test.DataPath ?? _folder.FullName,
        [.. Settings, .. _test.Settings.Where(setting => !setting.StartsWith("Infon:DataPath", StringComparison.Ordinal))]);

    /// <summary>Asks for matches, and gives those that are live.</summary>
    private static async Task<List<Guid>> AskAsync(InfonExecutable infon, IReadOnlyList<Citizen> crowd, Random dice)
    {
        var live = new List<Guid>();
        for (var number = 0; number < MatchesPerRound; number++)
        {
            var (self, other) = (crowd[dice.Next(1, crowd.Count)], crowd[dice.Next(1, crowd.Count)]);
            other = other == self ? crowd[(crowd.ToList().IndexOf(self) % (crowd.Count - 1)) + 1] : other;
            var answer = await self.Send(infon.Client, HttpMethod.Post, "/api/v2/matches/challenge", new
            {
                botVersionId = self.Bots[dice.Next(2)].Version, opponentBotId = other.Bots[dice.Next(2)].Id, format = "1v1", live = number % 2 == 0,
            });
            var match = answer.Expected().Json.GetProperty("id").GetGuid();
            if (number % 2 == 0)
            {
                live.Add(match);
            }
        }

        return live;
    }

    /// <summary>Waits until a match is at a tick, or has ended before.</summary>
    private static Task ReachAsync(InfonExecutable infon, Guid match, int tick) => UntilAsync(async () =>
    {
        var seen = JsonDocument.Parse(await infon.Client.GetStringAsync(new Uri($"/api/v2/matches/{match}", UriKind.Relative))).RootElement;
        return seen.GetProperty("status").GetString() == "completed"
            || (seen.GetProperty("tick") is { ValueKind: JsonValueKind.Number } now && now.GetInt32() >= tick)
                ? null
                : $"match {match} did not reach tick {tick}: {seen}";
    });

    /// <summary>Starts the program again and waits until nothing is open.</summary>
    private async Task<Books> FinishAsync()
    {
        await using var infon = await StartAsync();
        await UntilAsync(async () => (await Books.Open(_test.Database)).Unfinished is { Count: > 0 } unfinished
            ? $"{unfinished.Count} matches are not finished: {unfinished[0]}\n{infon.Output}"
            : null);
        await infon.StopAsync();
        return await Books.Open(_test.Database);
    }

    private static async Task UntilAsync(Func<Task<string?>> objection)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await objection() is { } open)
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException(open);
            }

            await pauses.WaitForNextTickAsync();
        }
    }
}

public sealed class MatchKillOnSqliteTests(ITestOutputHelper output) : MatchKillTests(DatabaseProvider.Sqlite, output);

[NeedsPostgres]
public sealed class MatchKillOnPostgresTests(ITestOutputHelper output) : MatchKillTests(DatabaseProvider.Postgres, output);
