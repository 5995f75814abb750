using System.Reflection;

namespace Infon.Architecture.Tests.References;

public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["TargetFramework"] = "net10.0",
        ["Nullable"] = "enable",
        ["ImplicitUsings"] = "enable",
        ["TreatWarningsAsErrors"] = "true",
        ["AnalysisLevel"] = "latest-recommended",
        ["EnforceCodeStyleInBuild"] = "true",
        ["GenerateDocumentationFile"] = "true",
        ["UseArtifactsOutput"] = "true",
        ["Deterministic"] = "true",
        ["InvariantGlobalization"] = "true",
        ["DisableTransitiveProjectReferences"] = "true",
    };

    private static IReadOnlyList<TextFile> Projects => Repository.Files("", ".csproj");

    [Fact]
    public void Projects_reference_what_the_table_allows() =>
        Projects.SelectMany(project => ReferenceRules.Foreign(project, ProjectTable.All)).Should().BeEmpty();

    [Fact]
    public void The_table_has_no_project_that_is_gone() =>
        ProjectTable.All.Select(entry => entry.Name)
            .Should().BeSubsetOf(Projects.Select(project => Path.GetFileNameWithoutExtension(project.Name)));

    [Fact]
    public void Every_project_is_built_with_the_solution() =>
        Projects.Select(project => project.Path.Replace('/', '\\'))
            .Where(path => path.StartsWith("src", StringComparison.Ordinal) || path.StartsWith("tests", StringComparison.Ordinal))
            .Should().OnlyContain(path => Repository.Read("Infon.sln").Text.Contains(path, StringComparison.Ordinal));

    [Fact]
    public void Package_versions_are_central() => Projects.SelectMany(ReferenceRules.OwnVersions).Should().BeEmpty();

    [Fact]
    public void The_settings_of_the_house_are_on_for_every_project()
    {
        var missing = ReferenceRules.MissingSettings(Repository.Read("Directory.Build.props"), Settings);
        var retaken = Projects.SelectMany(project => ReferenceRules.OwnSettings(project, Settings.Keys));

        missing.Concat(retaken).Should().BeEmpty();
    }

    [Fact]
    public void Only_the_sandbox_names_its_Lua() => Repository.CSharp("src").SelectMany(ReferenceRules.NamesOfLua).Should().BeEmpty();

    [Theory]
    [InlineData("Infon.Engine")]
    [InlineData("infon")]
    [InlineData("Infon.Orleans.Embedded")]
    public void Only_the_sandbox_calls_native_code(string assembly) =>
        Assembly.Load(assembly).GetTypes().SelectMany(ReferenceRules.NativeCalls).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(ProductAssemblies))]
    public void Assemblies_lean_on_what_the_table_allows(string project, string assembly)
    {
        var others = Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);

        ReferenceRules.ForeignAssemblies(project, others, ProjectTable.Product).Should().BeEmpty();
    }

    public static TheoryData<string, string> ProductAssemblies() =>
        new() { { "Engine", "Infon.Engine" }, { "Scripting", "Infon.Scripting" }, { "Cli", "infon" }, { "Orleans.Embedded", "Infon.Orleans.Embedded" } };
}
