using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;

namespace Infon.ProcessKit.Databases;

/// <summary>A database of one's own that goes when it is no longer needed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _remove;

    private TestDatabase(Database database, string[] settings, Func<ValueTask> remove)
    {
        Database = database;
        Settings = settings;
        _remove = remove;
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>What tells a process to use it, for <see cref="RunningInfon"/>.</summary>
    public IReadOnlyList<string> Settings { get; }

    /// <summary>Makes a database with all tables and no rows.</summary>
    public static async Task<TestDatabase> NewAsync(DatabaseProvider provider)
    {
        var made = await NewEmptyAsync(provider);
        await Migrator.Apply(made.Database);
        return made;
    }

    /// <summary>Makes a database without any table.</summary>
    public static async Task<TestDatabase> NewEmptyAsync(DatabaseProvider provider)
    {
        ColumnTypes.Register();
        return provider == DatabaseProvider.Sqlite ? NewSqlite() : await NewPostgres();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _remove();

    private static TestDatabase NewSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("infon-test-");
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "infon.db"));
        return new(database, [$"Infon:DataPath={folder.FullName}"], () =>
        {
            database.Dispose();
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<TestDatabase> NewPostgres()
    {
        var server = await TestPostgres.SharedAsync();
        var connectionString = await server.NewDatabaseAsync();
        var database = new PostgresDatabase(connectionString);
        return new(database, ["Infon:Database:Provider=Postgres", $"Infon:Database:ConnectionString={connectionString}"], async () =>
        {
            await database.DisposeAsync();
            await server.DropDatabaseAsync(connectionString);
        });
    }
}
