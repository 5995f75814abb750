using System.Data.Common;
using Dapper;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Sqlite;

namespace Infon.Silo.Tests.Storage.Sqlite;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task A_commit_waits_for_the_disk_and_readers_do_not_wait_for_the_writer()
    {
        await using var test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);

        var journal = await test.Database.Read(reader => reader.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
        var synchronous = await test.Database.Write(change => change.Connection!.ExecuteScalarAsync<long>("PRAGMA synchronous", transaction: change));

        journal.Should().Be("wal");
        synchronous.Should().Be(2);
    }

    [Fact]
    public async Task What_reads_cannot_write()
    {
        await using var test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);

        var writing = () => test.Database.Read(reader => reader.ExecuteAsync("DELETE FROM users"));

        await writing.Should().ThrowAsync<Exception>();
    }

    [Fact]
    public async Task A_write_that_fails_hears_so_when_what_was_in_its_way_is_there_for_all()
    {
        await using var test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = test.Database.Write(async change =>
        {
            await all.Task;
            return await PutAgain(change);
        });
        var second = test.Database.Write(PutAgain);
        var isTooEarly = test.Database.Write(_ => Task.FromResult(second.IsCompleted));
        all.SetResult();

        (await isTooEarly).Should().BeFalse();
        await first;
        var refused = () => second;
        await refused.Should().ThrowAsync<DbException>();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_a_sentence()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "infon.db");
        File.WriteAllText(file, new string('?', 5000));

        var opening = () => new SqliteDatabase(file);

        opening.Should().Throw<UnusableStorageException>().WithMessage($"The database {file} cannot be opened: *");
    }

    [TinyDiskFact]
    public async Task On_a_full_disk_writes_are_refused_reads_go_on_and_room_is_enough_to_recover()
    {
        using var disk = new TinyDisk(2048);
        var ballast = Path.Combine(disk.Folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[768 * 1024]);
        await using var database = new SqliteDatabase(Path.Combine(disk.Folder, "infon.db"));
        await Migrator.Apply(database, TimeProvider.System);

        var acknowledged = await FillAsync(database);

        (await database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM grain_states"))).Should().Be(acknowledged);
        await database.Invoking(full => full.Probe()).Should().ThrowAsync<StorageOutageException>();

        File.Delete(ballast);
        await database.Probe();
        await Put(database, acknowledged);
        (await database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM grain_states"))).Should().Be(acknowledged + 1);
    }

    /// <summary>Writes until the disk is full, and says how many writes were acknowledged.</summary>
    private static async Task<int> FillAsync(SqliteDatabase database)
    {
        for (var written = 0; ; written++)
        {
            try
            {
                await Put(database, written);
            }
            catch (StorageOutageException outage)
            {
                outage.Message.Should().Be("The disk of the database is full.");
                return written;
            }
        }
    }

    private static Task<int> PutAgain(DbTransaction change) =>
        change.Connection!.ExecuteAsync("INSERT INTO probes (id, filler) VALUES (7, zeroblob(1))", transaction: change);

    private static Task<int> Put(SqliteDatabase database, int number) => database.Write(change => change.Connection!.ExecuteAsync(
        "INSERT INTO grain_states (grain, name, json, etag) VALUES (@number, 'state', zeroblob(16384), '')", new { number }, change));
}
