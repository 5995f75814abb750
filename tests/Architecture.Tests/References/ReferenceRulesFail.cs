using System.Runtime.InteropServices;

namespace Infon.Architecture.Tests.References;

/// <summary>The rules about references, each shown something that breaks it.</summary>
public sealed class ReferenceRulesFail
{
    private static readonly ProjectTerms[] Table = [new("Engine", [], []), new("Scripting", ["Engine"], ["KeraLua"])];

    [Fact]
    public void On_an_engine_that_references_the_sandbox() =>
        ReferenceRules.Foreign(Project("Engine", """<ProjectReference Include="..\Scripting\Scripting.csproj" />"""), Table)
            .Should().Equal("Engine must not reference the project Scripting.");

    [Fact]
    public void On_a_package_that_is_not_in_the_table() =>
        ReferenceRules.Foreign(Project("Scripting", """<PackageReference Include="KeraLua" /><PackageReference Include="Dapper" />"""), Table)
            .Should().Equal("Scripting must not reference the package Dapper.");

    [Fact]
    public void On_a_sandbox_that_has_grains_and_runs_them() =>
        ReferenceRules.Foreign(Project("Scripting", "<UsesGrains>true</UsesGrains><HostsGrains>true</HostsGrains>"), Table)
            .Should().Equal(
                "Scripting must not reference the project Orleans.Embedded.", "Scripting must not reference the package Microsoft.Orleans.Server.");

    [Fact]
    public void On_a_project_that_is_not_in_the_table() =>
        ReferenceRules.Foreign(Project("Extras", ""), Table).Should().Equal("src/Extras/Extras.csproj is not in the table of projects.");

    [Theory]
    [InlineData("""<PackageReference Include="KeraLua" Version="1.0.0" />""")]
    [InlineData("""<PackageReference Include="KeraLua" VersionOverride="1.0.0" />""")]
    [InlineData("""<PackageReference Include="KeraLua"><Version>1.0.0</Version></PackageReference>""")]
    public void On_a_version_beside_the_central_one(string item) =>
        ReferenceRules.OwnVersions(Project("Scripting", item)).Should().ContainSingle().Which.Should().Contain("KeraLua");

    [Fact]
    public void On_a_project_that_lets_warnings_pass() =>
        ReferenceRules.OwnSettings(
                new TextFile("src/A/A.csproj", "<Project><PropertyGroup><Nullable>disable</Nullable></PropertyGroup></Project>"),
                ["Nullable"])
            .Should().ContainSingle().Which.Should().Contain("Nullable");

    [Theory]
    [InlineData("<Project><PropertyGroup /></Project>")]
    [InlineData("<Project><PropertyGroup><Nullable>disable</Nullable></PropertyGroup></Project>")]
    [InlineData("<Project><PropertyGroup Condition=\"false\"><Nullable>enable</Nullable></PropertyGroup></Project>")]
    public void On_a_house_without_one_of_its_settings(string props) =>
        ReferenceRules.MissingSettings(new TextFile("Directory.Build.props", props), new Dictionary<string, string> { ["Nullable"] = "enable" })
            .Should().Equal("Directory.Build.props must set Nullable to enable.");

    [Fact]
    public void On_a_command_line_that_names_the_Lua_library() =>
        ReferenceRules.NamesOfLua(new TextFile("src/Cli/Program.cs", "using KeraLua;")).Should().ContainSingle();

    [Fact]
    public void On_an_assembly_that_leans_on_something_else() =>
        ReferenceRules.ForeignAssemblies("Engine", ["System.Runtime", "Infon.Scripting", "KeraLua"], Table)
            .Should().Equal("Engine was compiled against Infon.Scripting.", "Engine was compiled against KeraLua.");

    [Fact]
    public void On_a_call_of_native_code() => ReferenceRules.NativeCalls(typeof(Planted)).Should().ContainSingle();

    private static TextFile Project(string name, string items) =>
        new($"src/{name}/{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

    private static class Planted
    {
        [DllImport("nowhere")]
        internal static extern int Call();
    }
}
