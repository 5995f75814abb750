using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Xunit.Abstractions;

namespace Infon.Silo.Tests.Storage.Kills;

/// <summary>
/// The program is killed while several clients write, and started again. <c>INFON_TEST_KILLS</c> says how often; default 2. <c>INFON_TEST_SEED</c>
/// repeats the moments of a run.
/// </summary>
public abstract class KillTests(DatabaseProvider provider, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Writers = 6;
    private const int WritesMax = 120;

    /// <summary>What would be half of a write; all of them are empty in a whole database.</summary>
    private static readonly string[] Halves =
    [
        "SELECT COUNT(*) FROM bots WHERE versions <> (SELECT COUNT(*) FROM bot_versions WHERE bot_id = bots.id)",
        "SELECT COUNT(*) FROM bots WHERE active_version IS NOT NULL AND NOT EXISTS (SELECT 1 FROM bot_versions WHERE bot_id = bots.id AND number = active_version)",
        "SELECT COUNT(*) FROM bots WHERE deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM bot_terms WHERE bot_id = bots.id)",
        "SELECT COUNT(*) FROM bot_versions WHERE NOT EXISTS (SELECT 1 FROM bot_sources WHERE hash = source_hash)",
        "SELECT COUNT(*) FROM bot_sources WHERE NOT EXISTS (SELECT 1 FROM bot_versions WHERE source_hash = hash)",
    ];

    private TestDatabase _test = null!;

    public async Task InitializeAsync() => _test = await TestDatabase.NewAsync(provider);

    public async Task DisposeAsync() => await _test.DisposeAsync();

    [DatabaseFact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_after_it_and_nothing_is_there_by_halves()
    {
        using var folder = new TestFolder();
        string[] settings = [.. _test.Settings.Where(setting => !setting.StartsWith("Infon:DataPath", StringComparison.Ordinal))];
        var dataPath = _test.DataPath ?? folder.Path;
        var seed = Number("INFON_TEST_SEED", Environment.TickCount);
        var rounds = Number("INFON_TEST_KILLS", 2);
        output.WriteLine($"INFON_TEST_SEED={seed}");
        var moments = new Random(seed);
        var acknowledged = 0;

        for (var round = 1; round <= rounds; round++)
        {
            var ledger = await WriteUntilKilledAsync(dataPath, settings, round, moments.Next(1, WritesMax));

            ledger.Surprises.Should().BeEmpty();
            await using var infon = await InfonExecutable.StartAsync(dataPath, settings);
            await CheckAsync(infon, ledger);
            acknowledged += ledger.Acknowledged;
        }

        output.WriteLine($"{rounds} kills, {acknowledged} acknowledged writes, none lost.");
    }

    private static async Task<Ledger> WriteUntilKilledAsync(string dataPath, string[] settings, int round, int writes)
    {
        await using var infon = await InfonExecutable.StartAsync(dataPath, settings);
        var ledger = new Ledger(writes);
        var writers = Enumerable.Range(1, Writers).Select(writer => new Writer(infon, ledger, $"r{round}-w{writer}").RunAsync()).ToList();
        await ledger.Enough;
        await infon.KillAsync();
        await Task.WhenAll(writers);
        return ledger;
    }

    private async Task CheckAsync(InfonExecutable infon, Ledger ledger)
    {
        foreach (var (id, promise) in ledger.Bots)
        {
            var bot = await GetAsync(infon, $"/api/v2/bots/{id}");
            bot.GetProperty("name").GetString().Should().Be(promise.Name);
            bot.GetProperty("description").GetString().Should().BeOneOf(promise.Description.Said, promise.Description.Asked);
            foreach (var (number, source) in promise.Versions)
            {
                (await SourceAsync(infon, id, number)).Should().Be(source);
            }

            var stored = (await GetAsync(infon, $"/api/v2/bots/{id}/versions")).GetProperty("items").GetArrayLength();
            stored.Should().BeInRange(promise.Versions.Count, promise.Versions.Count + 1);
            for (var number = promise.Versions.Count + 1; number <= stored; number++)
            {
                ledger.Tried.Keys.Should().Contain(await SourceAsync(infon, id, number));
            }
        }

        foreach (var half in Halves)
        {
            (await _test.Database.Read(reader => reader.ExecuteScalarAsync<long>(half))).Should().Be(0, half);
        }
    }

    private static async Task<string?> SourceAsync(InfonExecutable infon, Guid bot, int number) =>
        (await GetAsync(infon, $"/api/v2/bots/{bot}/versions/{number}")).GetProperty("source").GetString();

    private static Task<JsonElement> GetAsync(InfonExecutable infon, string path) =>
        infon.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

public sealed class KillOnSqliteTests(ITestOutputHelper output) : KillTests(DatabaseProvider.Sqlite, output);

[NeedsPostgres]
public sealed class KillOnPostgresTests(ITestOutputHelper output) : KillTests(DatabaseProvider.Postgres, output);
