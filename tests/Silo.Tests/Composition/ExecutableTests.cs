using System.Net.Http.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Composition;

/// <summary>The built program, started as an operator starts it.</summary>
public sealed class ExecutableTests
{
    [Fact]
    public async Task It_serves_and_stops_when_asked()
    {
        using var folder = new TestFolder();
        await using var infon = await InfonExecutable.StartAsync(folder.Path);

        var made = await infon.Client.PostAsJsonAsync(new Uri("/api/v2/bots", UriKind.Relative), new { name = "first" });
        var exitCode = await infon.StopAsync();

        made.IsSuccessStatusCode.Should().BeTrue();
        exitCode.Should().Be(0);
        infon.Output.Should().Contain($"is at {infon.Address.ToString().TrimEnd('/')}").And.Contain("mode    local").And.Contain(folder.Path);
    }

    [Fact]
    public async Task What_it_acknowledged_is_there_after_it_was_killed()
    {
        using var folder = new TestFolder();
        await using (var first = await InfonExecutable.StartAsync(folder.Path))
        {
            (await first.Client.PostAsJsonAsync(new Uri("/api/v2/bots", UriKind.Relative), new { name = "kept" })).EnsureSuccessStatusCode();
            await first.KillAsync();
        }

        await using var second = await InfonExecutable.StartAsync(folder.Path);

        (await second.Client.GetStringAsync(new Uri("/api/v2/bots", UriKind.Relative))).Should().Contain("kept");
    }

    [Fact]
    public async Task With_wrong_settings_it_ends_with_code_2_and_names_them_all()
    {
        using var folder = new TestFolder();
        await using var infon = InfonExecutable.Launch(
            folder.Path, ["Infon:Mod=Hosted", "nonsense=1"], new Dictionary<string, string> { ["Infon__StopSecondsMax"] = "0" });

        var exitCode = await infon.WaitForExitAsync();

        exitCode.Should().Be(2);
        infon.Output.Should().Contain("Infon:Mod is not").And.Contain("Infon:StopSecondsMax is 0").And.Contain("--nonsense is not");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task At_an_address_that_is_taken_it_says_so()
    {
        using var folder = new TestFolder();
        using var other = new TestFolder();
        await using var first = await InfonExecutable.StartAsync(folder.Path);
        await using var second = InfonExecutable.Launch(other.Path, [$"urls={first.Address}"]);

        var exitCode = await second.WaitForExitAsync();

        exitCode.Should().Be(2);
        second.Output.Should().Contain("Infon does not start").And.Contain("in use").And.NotContain("   at ");
    }

    [Fact]
    public async Task On_a_data_folder_in_use_it_says_by_whom_and_touches_nothing()
    {
        using var folder = new TestFolder();
        await using var first = await InfonExecutable.StartAsync(folder.Path);
        var before = Directory.GetFiles(folder.Path).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        await using var second = InfonExecutable.Launch(folder.Path);

        var exitCode = await second.WaitForExitAsync();

        exitCode.Should().Be(2);
        second.Output.Should().Contain($"The data folder {folder.Path} is in use by process {first.Id}.").And.NotContain("   at ");
        Directory.GetFiles(folder.Path).ToDictionary(file => file, File.GetLastWriteTimeUtc).Should().Equal(before);
    }
}
