using Dapper;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Postgres;

namespace Infon.Silo.Tests.Storage.Postgres;

public sealed class PostgresDatabaseTests(PostgresDatabaseTests.OwnServer own) : IClassFixture<PostgresDatabaseTests.OwnServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [PostgresFact]
    public async Task A_server_that_is_gone_is_an_outage_and_one_that_is_back_needs_no_restart_of_ours()
    {
        var server = own.Server!;
        await using var database = new PostgresDatabase(await server.NewDatabaseAsync(), TimeProvider.System);
        await Migrator.Apply(database, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Put(database, number)));

        await server.CrashAsync();

        await database.Invoking(away => Put(away, 20)).Should().ThrowAsync<StorageOutageException>();
        await database.Invoking(away => away.Probe()).Should().ThrowAsync<StorageOutageException>();

        await server.RestartAsync();
        await UntilItWorksAsync(database);
        await Task.WhenAll(Enumerable.Range(20, 20).Select(number => Put(database, number)));
        (await database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM grain_states"))).Should().Be(40);
    }

    [PostgresFact]
    public async Task A_server_that_was_restarted_between_two_writes_is_not_noticed()
    {
        var server = own.Server!;
        await using var database = new PostgresDatabase(await server.NewDatabaseAsync(), TimeProvider.System);
        await Migrator.Apply(database, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Put(database, number)));

        await server.CrashAsync();
        await server.RestartAsync();
        await Task.WhenAll(Enumerable.Range(10, 10).Select(number => Put(database, number)));

        (await database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM grain_states"))).Should().Be(20);
    }

    private static async Task UntilItWorksAsync(PostgresDatabase database)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await pauses.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                await database.Probe();
                return;
            }
            catch (StorageOutageException)
            {
            }
        }
    }

    private static Task<int> Put(PostgresDatabase database, int number) => database.Write(change => change.Connection!.ExecuteAsync(
        "INSERT INTO grain_states (grain, name, json, etag) VALUES (@grain, 'state', '', '')", new { grain = $"g-{number}" }, change));

    /// <summary>A server that may crash without anybody else noticing.</summary>
    public sealed class OwnServer : IAsyncLifetime
    {
        public TestPostgres? Server { get; private set; }

        public async Task InitializeAsync() => Server = TestPostgres.Missing is null ? await TestPostgres.StartAsync() : null;

        public async Task DisposeAsync()
        {
            if (Server is not null)
            {
                await Server.DisposeAsync();
            }
        }
    }
}
