using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Docs;

public sealed class DocsCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lua")]
    [InlineData("stubs")]
    public async Task A_page_that_was_written_is_up_to_date_until_somebody_changes_it(string page)
    {
        var path = _folder["page"];
        var shown = await Prompt.InfonAsync("docs", page);
        await Prompt.InfonAsync("docs", page, "--out", path);

        var fresh = await Prompt.InfonAsync("docs", page, "--check", path);
        File.WriteAllText(path, File.ReadAllText(path).Insert(0, "\n"));
        var stale = await Prompt.InfonAsync("docs", page, "--check", path);

        shown.Output.Should().Contain("get_nearest_enemy");
        (fresh.ExitCode, fresh.Output).Should().Be((ExitCode.Fine, $"{path} is up to date.\n"));
        (stale.ExitCode, stale.Output).Should().Be((ExitCode.Failed, $"{path}: line 1 differs; 'infon docs {page} --out {path}' writes it anew.\n"));
    }

    [Fact]
    public async Task A_page_is_not_compared_with_nothing()
    {
        var said = await Prompt.InfonAsync("docs", "lua", "--check", _folder["none.md"]);

        said.ExitCode.Should().Be(ExitCode.WrongUse);
        said.Complaint.Should().Be($"infon: there is no file '{_folder["none.md"]}'; 'infon docs lua --out {_folder["none.md"]}' writes it.");
    }
}
