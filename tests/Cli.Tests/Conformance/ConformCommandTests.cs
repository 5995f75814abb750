using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Conformance;

public sealed class ConformCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_no_scenario_is_refused()
    {
        var missing = await Prompt.InfonAsync("conform", _folder["none"]);
        var empty = await Prompt.InfonAsync("conform", _folder.Path);
        var file = await Prompt.InfonAsync("conform", _folder.Write("README.md", "hello"));

        missing.Complaint.Should().Be($"infon: there is no folder '{_folder["none"]}'.");
        empty.Complaint.Should().Be($"infon: '{_folder.Path}' is no scenario: it has no scenario.json.");
        file.Complaint.Should().Be($"infon: '{_folder["README.md"]}' is a file; give scenario folders.");
        (missing.ExitCode, empty.ExitCode, file.ExitCode).Should().Be((ExitCode.WrongUse, ExitCode.WrongUse, ExitCode.WrongUse));
    }

    [Fact]
    public async Task A_scenario_that_is_none_is_refused()
    {
        _folder.Write("scenario.json", "{ not json");

        var said = await Prompt.InfonAsync("conform", _folder.Path);

        said.Complaint.Should().StartWith($"infon: the scenario '{_folder.Path}' cannot be read: ");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }
}
