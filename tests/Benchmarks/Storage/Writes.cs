using System.Data.Common;
using BenchmarkDotNet.Attributes;
using Dapper;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Postgres;
using Infon.Silo.Storage.Sqlite;

namespace Infon.Benchmarks.Storage;

/// <summary>
/// What a durable write costs: a transaction that stores a new version of a bot with 4 KiB of source, as one client after another or as a hundred
/// at once. Commits wait for the disk on both databases.
/// </summary>
public class Writes : IAsyncDisposable
{
    private const int Many = 100;

    private readonly byte[] _source = new byte[4096];
    private readonly Guid _bot = Guid.CreateVersion7();
    private DirectoryInfo? _folder;
    private TestPostgres? _server;
    private Database _database = null!;
    private int _number;

    /// <summary>Which database.</summary>
    [Params(DatabaseProvider.Sqlite, DatabaseProvider.Postgres)]
    public DatabaseProvider Provider { get; set; }

    /// <summary>Makes the database and the bot.</summary>
    [GlobalSetup]
    public void Prepare() => PrepareAsync().GetAwaiter().GetResult();

    /// <summary>Removes the database.</summary>
    [GlobalCleanup]
    public void Remove() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Each write waits for the one before it.</summary>
    [Benchmark]
    public Task One() => Save();

    /// <summary>A hundred writers at once; the figure is the time per write.</summary>
    [Benchmark(OperationsPerInvoke = Many)]
    public Task ManyAtOnce() => Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Save()));

    /// <summary>A query by primary key.</summary>
    [Benchmark]
    public Task<string?> Read() => _database.Read(connection =>
        connection.ExecuteScalarAsync<string?>("SELECT name FROM bots WHERE id = @bot", new { bot = _bot }));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder?.Delete(recursive: true);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task PrepareAsync()
    {
        ColumnTypes.Register();
        if (Provider == DatabaseProvider.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("infon-bench-");
            _database = new SqliteDatabase(DataFolder.DatabaseFileIn(_folder.FullName));
        }
        else
        {
            _server = await TestPostgres.StartAsync(fsync: true);
            _database = new PostgresDatabase(await _server.NewDatabaseAsync(), TimeProvider.System);
        }

        await Migrator.Apply(_database, TimeProvider.System);
        await _database.Write(change => Execute(change, """
            INSERT INTO users (id, username, username_key, role, created_at) VALUES (@bot, 'u', 'U', 0, 0);
            INSERT INTO bots (id, owner_id, name, name_key, description, visibility, revision, created_at, updated_at)
            VALUES (@bot, @bot, 'b', 'B', '', 0, 1, 0, 0)
            """));
    }

    private Task<int> Save() => _database.Write(change => Execute(change, """
        INSERT INTO bot_sources (hash, source) VALUES (@hash, @source);
        INSERT INTO bot_versions (id, bot_id, number, note, source_hash, source_bytes, verdict, report, is_archived, created_at)
        VALUES (@id, @bot, @number, '', @hash, 4096, 0, '', 0, 0)
        """));

    private Task<int> Execute(DbTransaction change, string sql)
    {
        var id = Guid.CreateVersion7();
        return change.Connection!.ExecuteAsync(
            sql, new { bot = _bot, id, hash = id.ToString(), source = _source, number = Interlocked.Increment(ref _number) }, change);
    }
}
