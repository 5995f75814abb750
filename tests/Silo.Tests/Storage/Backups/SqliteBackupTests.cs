using System.Net.Http.Json;
using Dapper;
using Infon.ProcessKit;
using Infon.Silo.Composition;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Sqlite;

namespace Infon.Silo.Tests.Storage.Backups;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly TestFolder _data = new();
    private readonly TestFolder _other = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Copy => Path.Combine(_other.Path, "copy.db");

    public void Dispose()
    {
        _data.Dispose();
        _other.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_copy_made_while_it_runs_brings_back_what_was_there_then()
    {
        await using (var infon = await RunningInfon.StartAsync(dataPath: _data.Path))
        {
            await AddBot(infon, "before");
            (await Backup(Copy)).Should().Be(0);
            await AddBot(infon, "after");
        }

        (await Restore(Copy, "--force")).Should().Be(0);

        await using var again = await RunningInfon.StartAsync(dataPath: _data.Path);
        (await again.Client.GetStringAsync(new Uri("/api/v2/bots", UriKind.Relative))).Should().Contain("before").And.NotContain("after");
    }

    [Fact]
    public async Task Nothing_is_restored_while_it_runs()
    {
        await using var infon = await RunningInfon.StartAsync(dataPath: _data.Path);
        await Backup(Copy);

        var exitCode = await Restore(Copy, "--force");

        exitCode.Should().Be(2);
        _error.ToString().Should().Contain("is in use by process");
    }

    [Fact]
    public async Task What_is_there_already_is_replaced_only_when_told_so()
    {
        await MakeDatabase();
        await Backup(Copy);

        (await Backup(Copy)).Should().Be(2);
        (await Restore(Copy)).Should().Be(2);

        _error.ToString().Should().Contain($"{Copy} is there already; --force replaces it.").And.Contain("has a database already; --force");
        (await Backup(Copy, "--force")).Should().Be(0);
    }

    [Fact]
    public async Task A_damaged_copy_is_refused_and_the_database_stays()
    {
        await MakeDatabase();
        await Backup(Copy);
        var bytes = await File.ReadAllBytesAsync(Copy);
        bytes.AsSpan(8192, 4096).Fill(0xAA);
        await File.WriteAllBytesAsync(Copy, bytes);
        var before = await File.ReadAllBytesAsync(Path.Combine(_data.Path, "infon.db"));

        var exitCode = await Restore(Copy, "--force");

        exitCode.Should().Be(2);
        (await File.ReadAllBytesAsync(Path.Combine(_data.Path, "infon.db"))).Should().Equal(before);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(Copy, "Dear diary");

        (await Restore(Copy)).Should().Be(2);

        _error.ToString().Should().StartWith($"{Copy} is no database of Infon");
        Directory.GetFiles(_data.Path, "infon.db*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_of_a_newer_version_is_refused()
    {
        await MakeDatabase("INSERT INTO migrations (name, checksum, applied_at) VALUES ('9999_future', '', 0)");

        (await Backup(Copy)).Should().Be(2);

        _error.ToString().Should().Contain("9999_future");
        Directory.GetFiles(_other.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_journal_of_the_former_database_does_not_meddle_with_the_new_one()
    {
        await MakeDatabase();
        await Backup(Copy);
        await using (var database = new SqliteDatabase(Path.Combine(_data.Path, "infon.db")))
        {
            await database.Write(change => change.Connection!.ExecuteAsync("DELETE FROM probes; INSERT INTO probes VALUES (7, '')", transaction: change));
            File.Copy(Path.Combine(_data.Path, "infon.db-wal"), Path.Combine(_other.Path, "wal"));
        }

        File.Move(Path.Combine(_other.Path, "wal"), Path.Combine(_data.Path, "infon.db-wal"));
        await Restore(Copy, "--force");

        await using var restored = new SqliteDatabase(Path.Combine(_data.Path, "infon.db"));
        (await restored.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM probes"))).Should().Be(0);
    }

    [Theory]
    [InlineData("Which file?")]
    [InlineData("'--farce' is not understood", "a.db", "--farce")]
    [InlineData("'b.db' is not understood", "a.db", "b.db")]
    [InlineData("There is no database in", "a.db")]
    public async Task What_is_not_understood_is_said_in_a_sentence(string sentence, params string[] words)
    {
        var exitCode = await Verbs.RunAsync(["backup", .. words, "--data", _data.Path], _output, _error);

        exitCode.Should().Be(2);
        _error.ToString().Should().StartWith(sentence);
    }

    private static async Task AddBot(RunningInfon infon, string name) =>
        (await infon.Client.PostAsJsonAsync(new Uri("/api/v2/bots", UriKind.Relative), new { name })).EnsureSuccessStatusCode();

    private async Task MakeDatabase(string? and = null)
    {
        ColumnTypes.Register();
        await using var database = new SqliteDatabase(Path.Combine(_data.Path, "infon.db"));
        await Migrator.Apply(database, TimeProvider.System);
        if (and is not null)
        {
            await database.Write(change => change.Connection!.ExecuteAsync(and, transaction: change));
        }
    }

    private Task<int> Backup(string file, params string[] more) => Verbs.RunAsync(["backup", file, "--data", _data.Path, .. more], _output, _error);

    private Task<int> Restore(string file, params string[] more) => Verbs.RunAsync(["restore", file, "--data", _data.Path, .. more], _output, _error);
}
