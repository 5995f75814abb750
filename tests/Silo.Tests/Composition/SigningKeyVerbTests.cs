using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;
using Infon.Silo.Composition;

namespace Infon.Silo.Tests.Composition;

public sealed class SigningKeyVerbTests
{
    [Fact]
    public async Task A_key_is_replaced_while_the_server_runs()
    {
        using var folder = new TestFolder();
        await using var infon = await RunningInfon.StartAsync(dataPath: folder.Path);
        using var said = new StringWriter();

        var code = await Verbs.RunAsync(["signing-key", "rotate", $"--Infon:DataPath={folder.Path}"], said, said);

        code.Should().Be(0, said.ToString());
        var keys = (await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/signing-keys")).GetProperty("items").EnumerateArray().ToList();
        keys.Should().HaveCount(2);
        keys[0].GetProperty("usedUntil").GetDateTimeOffset().Should().Be(keys[1].GetProperty("usedFrom").GetDateTimeOffset());
        said.ToString().Should().Contain(keys[1].GetProperty("id").GetString()).And.Contain("BEGIN PUBLIC KEY").And.NotContain("PRIVATE");
    }

    [Fact]
    public async Task Without_a_database_nothing_is_made()
    {
        using var folder = new TestFolder();
        using var said = new StringWriter();

        var code = await Verbs.RunAsync(["signing-key", "rotate", $"--Infon:DataPath={folder.Path}"], said, said);

        code.Should().Be(2);
        said.ToString().Should().Contain("There is no database");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_whose_key_file_is_none_does_not_start()
    {
        using var folder = new TestFolder();
        using var said = new StringWriter();
        var file = Path.Combine(folder.Path, "key.pem");
        await File.WriteAllTextAsync(file, "no key");

        var code = await Verbs.RunAsync(
            ["serve", "--urls=http://127.0.0.1:0", $"--Infon:DataPath={folder.Path}", $"--Infon:Signing:KeyPath={file}"], said, said);

        code.Should().Be(2);
        said.ToString().Should().Contain("Infon does not start").And.Contain("Infon:Signing:KeyPath");
    }
}
