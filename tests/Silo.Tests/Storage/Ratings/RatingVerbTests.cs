using Dapper;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Ratings;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Composition;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Storage.Ratings;

/// <summary><c>infon ratings recompute</c>.</summary>
public abstract class RatingVerbTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");

    private TestDatabase? _database;

    private string DataPath => _database!.DataPath ?? _folder.FullName;

    public async Task InitializeAsync() => _database = await TestDatabase.NewEmptyAsync(provider);

    public async Task DisposeAsync()
    {
        await _database!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [DatabaseFact]
    public async Task It_refuses_beside_a_running_process_finds_what_differs_and_puts_it_right()
    {
        await using (var infon = await RunningInfon.StartAsync(_database!.Settings, DataPath))
        {
            await Play(infon);
            (await Run("recompute", "--check")).Should().Match<(int Code, string Said)>(run => run.Code == 2 && run.Said.Contains("in use"));
        }

        (await Run("recompute", "--check")).Should().Match<(int Code, string Said)>(run => run.Code == 0 && run.Said.Contains("20 matches, 5 ratings: all agree"));
        await _database!.Database.Write(change => change.Connection!.ExecuteAsync(
            """
            UPDATE ratings SET rating = rating + 1 WHERE entrant_id = (SELECT entrant_id FROM ratings ORDER BY entrant_id LIMIT 1);
            DELETE FROM rating_changes WHERE number = 7;
            UPDATE rating_changes SET k = 41 WHERE number = 8
            """, transaction: change));

        var found = await Run("recompute", "--check");
        var put = await Run("recompute");
        var after = await Run("recompute", "--check");

        found.Should().Match<(int Code, string Said)>(run => run.Code == 1 && run.Said.Contains("1 ratings and 4 changes differ"));
        put.Should().Match<(int Code, string Said)>(run => run.Code == 0 && run.Said.Contains("replaced"));
        after.Code.Should().Be(0);
    }

    [DatabaseFact]
    public async Task Other_numbers_of_the_rules_give_other_ratings_and_the_next_match_goes_on_from_them()
    {
        await using (var infon = await RunningInfon.StartAsync(_database!.Settings, DataPath))
        {
            await Play(infon);
        }

        var changed = await Run("recompute", "--Infon:Elo:ProvisionalK=80");
        await using (var infon = await RunningInfon.StartAsync([.. _database!.Settings, "Infon:Elo:ProvisionalK=80"], DataPath))
        {
            await Play(infon);
        }

        changed.Said.Should().Contain("5 ratings and 40 changes differ");
        (await Run("recompute", "--check", "--Infon:Elo:ProvisionalK=80")).Said.Should().Contain("40 matches, 10 ratings: all agree");
    }

    private static async Task Play(RunningInfon infon)
    {
        var ladder = new RandomLadder(new TestLadder(infon.Services.GetRequiredService<Database>(), TimeProvider.System.GetUtcNow()), new Random(9));
        await ladder.AddBots(5);
        for (var i = 0; i < 20; i++)
        {
            await ladder.PlayDuel();
        }

        var grain = infon.Services.GetRequiredService<IGrainFactory>().GetGrain<IRatingGrain>((long)RatedFormat.Duel);
        await grain.Sweep();
        (await infon.Services.GetRequiredService<IRatingStore>().Unrated(RatedFormat.Duel, 1)).Should().BeEmpty();
    }

    private async Task<(int Code, string Said)> Run(params string[] words)
    {
        var said = new StringWriter();
        string[] settings = [.. _database!.Settings.Append($"Infon:DataPath={DataPath}").Select(setting => $"--{setting}")];
        var code = await RatingVerbs.RunAsync([.. words, .. settings], said, said);
        return (code, said.ToString());
    }
}

public sealed class RatingVerbOnSqliteTests() : RatingVerbTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class RatingVerbOnPostgresTests() : RatingVerbTests(DatabaseProvider.Postgres);
