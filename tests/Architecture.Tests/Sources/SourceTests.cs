namespace Infon.Architecture.Tests.Sources;

public sealed class SourceTests
{
    private static readonly string[] Scripts = ["run", "test", "infon", ".ci/run"];

    [Fact]
    public void These_tests_see_the_whole_checkout()
    {
        Repository.CSharp("src").Should().HaveCountGreaterThan(40);
        Repository.CSharp("tests").Should().Contain(file => file.Path == "tests/Architecture.Tests/Sources/SourceTests.cs");
        Repository.Files().Should().Contain(file => file.Path == ".ci/run").And.Contain(file => file.Path == ".editorconfig");
    }

    [Fact]
    public void No_source_is_too_long() => Repository.CSharp("src", "tests").SelectMany(SourceRules.TooLong).Should().BeEmpty();

    [Fact]
    public void Nine_sources_in_ten_are_short() => SourceRules.OftenLong(Repository.CSharp("src", "tests")).Should().BeEmpty();

    [Fact]
    public void Programs_only_compose() => Repository.CSharp("src").SelectMany(SourceRules.LongPrograms).Should().BeEmpty();

    [Fact]
    public void Nothing_in_the_product_is_marked_as_unfinished() =>
        Repository.Files("src").SelectMany(SourceRules.Unfinished).Should().BeEmpty();

    [Fact]
    public void No_warning_is_silenced_in_the_product_without_a_reason() =>
        Repository.CSharp("src").SelectMany(SourceRules.Silenced).Should().BeEmpty();

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() =>
        Repository.Files().Where(file => !file.Path.StartsWith("tests/Golden/", StringComparison.Ordinal))
            .SelectMany(SourceRules.MachinePaths).Should().BeEmpty();

    [Fact]
    public void Every_project_of_the_product_has_its_list_of_what_it_must_not_call() =>
        References.ProjectTable.Product.Select(project => $"eng/BannedSymbols.{project.Name}.txt")
            .Should().OnlyContain(path => Repository.Has(path));

    [Fact]
    public void Scripts_can_be_run()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var script in Scripts)
        {
            File.GetUnixFileMode(Path.Combine(Repository.Root, script)).Should().HaveFlag(UnixFileMode.UserExecute, $"{script} is a script");
        }
    }

    [Fact]
    public void Scripts_stop_at_the_first_failure() =>
        Scripts.Should().OnlyContain(path => Repository.Read(path).Text.Contains("set -euo pipefail", StringComparison.Ordinal));
}
