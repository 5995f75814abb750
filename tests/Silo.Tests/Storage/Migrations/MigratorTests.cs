using Dapper;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;

namespace Infon.Silo.Tests.Storage.Migrations;

public abstract class MigratorTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly Migration Words = new("0001_words", "CREATE TABLE words (word TEXT NOT NULL);");
    private static readonly Migration Letters = new("0002_letters", "CREATE TABLE letters (letter TEXT NOT NULL); INSERT INTO letters VALUES ('a');");

    private TestDatabase _test = null!;

    private Database Database => _test.Database;

    public async Task InitializeAsync() => _test = await TestDatabase.NewEmptyAsync(provider);

    public async Task DisposeAsync() => await _test.DisposeAsync();

    [DatabaseFact]
    public async Task A_migration_is_applied_once()
    {
        await Migrator.Apply(Database, [Words], TimeProvider.System);

        await Migrator.Apply(Database, [Words, Letters], TimeProvider.System);
        await Migrator.Apply(Database, [Words, Letters], TimeProvider.System);

        (await Count("letters")).Should().Be(1);
    }

    [DatabaseFact]
    public async Task What_was_applied_is_recorded_with_its_checksum_and_time()
    {
        await Migrator.Apply(Database, [Words], new Noon());

        var row = await Database.Read(reader => reader.QuerySingleAsync<(string, string, DateTimeOffset)>(
            "SELECT name, checksum, applied_at FROM migrations"));
        row.Should().Be((Words.Name, Words.Checksum, new Noon().GetUtcNow()));
    }

    [DatabaseFact]
    public async Task An_edited_migration_is_refused_and_nothing_is_applied()
    {
        await Migrator.Apply(Database, [Words], new Noon());

        var applying = () => Migrator.Apply(Database, [Words with { Sql = "CREATE TABLE verbs (verb TEXT);" }, Letters], TimeProvider.System);

        (await applying.Should().ThrowAsync<UnusableStorageException>()).WithMessage("The migration 0001_words was edited*2030-01-01 12:00*");
        (await Count("migrations")).Should().Be(1);
    }

    [DatabaseFact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Migrator.Apply(Database, [Words, Letters], TimeProvider.System);

        var applying = () => Migrator.Apply(Database, [Words], TimeProvider.System);

        (await applying.Should().ThrowAsync<UnusableStorageException>()).WithMessage("*newer version*0002_letters*");
    }

    [DatabaseFact]
    public async Task Of_migrations_one_of_which_fails_none_is_applied()
    {
        var applying = () => Migrator.Apply(Database, [Words, new("0002_wrong", "CREATE TABLE;")], TimeProvider.System);

        await applying.Should().ThrowAsync<System.Data.Common.DbException>();

        await Migrator.Apply(Database, [Words], TimeProvider.System);
        (await Count("migrations")).Should().Be(1);
    }

    [DatabaseFact]
    public async Task Processes_that_start_at_once_apply_each_migration_once()
    {
        var others = Enumerable.Range(0, 4).Select(_ => _test.OpenAgain()).ToList();

        await Task.WhenAll(others.Select(each => Migrator.Apply(each, [Words, Letters], TimeProvider.System)));

        (await Count("letters")).Should().Be(1);
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    private Task<long> Count(string table) => Database.Read(reader => reader.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}"));

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}

public sealed class MigratorOnSqliteTests() : MigratorTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class MigratorOnPostgresTests() : MigratorTests(DatabaseProvider.Postgres);
