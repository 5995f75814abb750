namespace Infon.Architecture.Tests.Sources;

/// <summary>The rules of sources, each shown something that breaks it.</summary>
public sealed class SourceRulesFail
{
    [Fact]
    public void On_a_file_of_one_line_too_many()
    {
        SourceRules.TooLong(OfLines(SourceRules.LinesMax)).Should().BeEmpty();
        SourceRules.TooLong(OfLines(SourceRules.LinesMax + 1)).Should().ContainSingle();
    }

    [Fact]
    public void On_two_long_files_among_ten()
    {
        var ten = Enumerable.Range(0, 10).Select(number => OfLines(number < 2 ? SourceRules.LinesUsually : 10)).ToList();

        SourceRules.OftenLong(ten).Should().ContainSingle();
        SourceRules.OftenLong(ten[1..]).Should().ContainSingle();
        SourceRules.OftenLong(ten[2..]).Should().BeEmpty();
    }

    [Fact]
    public void On_a_program_that_does_more_than_compose() =>
        SourceRules.LongPrograms(OfLines(SourceRules.ProgramLinesMax + 1) with { Path = "src/Cli/Program.cs" }).Should().ContainSingle();

    [Theory]
    [InlineData("// TODO: later")]
    [InlineData("throw new NotImplementedException();")]
    public void On_a_mark_of_unfinished_work(string text) => SourceRules.Unfinished(new TextFile("src/Engine/A.cs", text)).Should().ContainSingle();

    [Theory]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning disable CA1822")]
    [InlineData("#pragma warning disable RS0030 // just this once")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]")]
    public void On_a_silenced_warning(string text) => SourceRules.Silenced(new TextFile("src/Engine/A.cs", text)).Should().ContainSingle();

    [Fact]
    public void But_not_on_a_warning_silenced_with_a_reason() =>
        SourceRules.Silenced(new TextFile("src/Engine/A.cs", "#pragma warning disable CS1591 // the names say it")).Should().BeEmpty();

    [Theory]
    [InlineData("home")]
    [InlineData("Users")]
    [InlineData("work")]
    public void On_a_path_of_one_machine(string folder) =>
        SourceRules.MachinePaths(new TextFile("docs/start.md", $"see /{folder}/somebody/infon")).Should().ContainSingle();

    [Fact]
    public void On_a_path_of_one_Windows_machine() =>
        SourceRules.MachinePaths(new TextFile("docs/start.md", @"see C:" + @"\Users\somebody")).Should().ContainSingle();

    [Theory]
    [InlineData("see docs/home/start.md")]
    [InlineData("see https://example.org/home/page")]
    public void But_not_on_a_path_within_the_repository_or_the_web(string text) =>
        SourceRules.MachinePaths(new TextFile("docs/start.md", text)).Should().BeEmpty();

    private static TextFile OfLines(int count) => new("src/Engine/A.cs", string.Concat(Enumerable.Repeat("line\n", count)));
}
