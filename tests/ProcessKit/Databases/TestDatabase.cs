using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Postgres;
using Infon.Silo.Storage.Sqlite;

namespace Infon.ProcessKit.Databases;

/// <summary>A database of one's own that goes when it is no longer needed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Database> _open;
    private readonly Func<ValueTask> _remove;

    private TestDatabase(Func<Database> open, string[] settings, Func<ValueTask> remove)
    {
        _open = open;
        Database = open();
        Settings = settings;
        _remove = remove;
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>What tells a process to use it, for <see cref="RunningInfon"/>.</summary>
    public IReadOnlyList<string> Settings { get; }

    /// <summary>The data folder the database is in; null = it is on a server.</summary>
    public string? DataPath { get; private init; }

    /// <summary>Makes a database with all tables and no rows.</summary>
    public static async Task<TestDatabase> NewAsync(DatabaseProvider provider)
    {
        var made = await NewEmptyAsync(provider);
        await Migrator.Apply(made.Database, TimeProvider.System);
        return made;
    }

    /// <summary>Makes a database without any table.</summary>
    public static async Task<TestDatabase> NewEmptyAsync(DatabaseProvider provider)
    {
        ColumnTypes.Register();
        return provider == DatabaseProvider.Sqlite ? NewSqlite() : await NewPostgres();
    }

    /// <summary>The same database as another process would have it.</summary>
    public Database OpenAgain() => _open();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _remove();
    }

    private static TestDatabase NewSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("infon-test-");
        return new(() => new SqliteDatabase(DataFolder.DatabaseFileIn(folder.FullName)), [$"Infon:DataPath={folder.FullName}"], () =>
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        })
        {
            DataPath = folder.FullName,
        };
    }

    private static async Task<TestDatabase> NewPostgres()
    {
        var server = await TestPostgres.SharedAsync();
        var connectionString = await server.NewDatabaseAsync();
        return new(
            () => new PostgresDatabase(connectionString, TimeProvider.System),
            ["Infon:Database:Provider=Postgres", $"Infon:Database:ConnectionString={connectionString}"],
            async () => await server.DropDatabaseAsync(connectionString));
    }
}
