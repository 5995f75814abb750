using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Silo.Composition;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Tests.Accounts;

public sealed class LegacyImportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");

    private string Old => Path.Combine(_folder.FullName, "old.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Bots_of_nobody_go_to_the_user_legacy_and_are_not_taken_over_twice()
    {
        Write("CREATE TABLE bots (id INTEGER PRIMARY KEY, name TEXT, code TEXT)", "INSERT INTO bots (name, code) VALUES ('Twin', 'x = 1'), ('Twin', 'x = 2')");

        var (first, said) = await Import();
        var (second, again) = await Import();

        (first, second).Should().Be((0, 0), said + again);
        said.Should().StartWith("2 bots were taken over, 0 had been before");
        again.Should().StartWith("0 bots were taken over, 2 had been before");
        await using var infon = await ProcessKit.RunningInfon.StartAsync(dataPath: Path.Combine(_folder.FullName, "data"));
        var profile = await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/users/{UserId.Legacy}/profile");
        profile.GetProperty("username").GetString().Should().Be("legacy");
    }

    [Theory]
    [InlineData("CREATE TABLE bots (id INTEGER, name TEXT)", "source")]
    [InlineData("CREATE TABLE bots (id INTEGER, name TEXT, source TEXT, owner_id TEXT)", "owners")]
    [InlineData("CREATE TABLE words (word TEXT)", "no table bots")]
    public async Task Another_file_is_refused_with_what_is_missing(string shape, string word)
    {
        Write(shape);

        var (code, said) = await Import();

        code.Should().Be(2);
        said.Should().Contain(word);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_no_database_is_refused()
    {
        (await Import()).Code.Should().Be(2);

        await File.WriteAllTextAsync(Old, "these words are not a database, and they are long enough to be looked at as one: " + new string('x', 4096));
        (await Import()).Code.Should().Be(2);
    }

    private void Write(params string[] commands)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Old};Pooling=false");
        connection.Open();
        foreach (var command in commands)
        {
            connection.Execute(command);
        }
    }

    private async Task<(int Code, string Said)> Import()
    {
        using var said = new StringWriter();
        var code = await Verbs.RunAsync(
            ["import-legacy", Old, $"--Infon:DataPath={Path.Combine(_folder.FullName, "data")}", "--Logging:LogLevel:Default=Warning"], said, said);
        return (code, said.ToString());
    }
}
