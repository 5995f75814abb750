using System.Reflection;

namespace Infon.Architecture.Tests.Rooms;

public sealed class RoomTests
{
    [Theory]
    [InlineData("Engine", "Infon.Engine")]
    [InlineData("Scripting", "Infon.Scripting")]
    [InlineData("Cli", "infon")]
    public void Every_room_with_something_public_has_its_tests(string project, string assembly)
    {
        var rooms = Assembly.Load(assembly).GetExportedTypes()
            .Select(type => type.Namespace?.Split('.').ElementAtOrDefault(2))
            .OfType<string>();

        RoomRules.Unvisited(project, rooms, Repository.CSharp($"tests/{project}.Tests")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Engine")]
    [InlineData("Scripting")]
    [InlineData("Cli")]
    [InlineData("Domain")]
    [InlineData("Api")]
    [InlineData("Web")]
    [InlineData("Silo")]
    public void No_tests_lie_in_a_room_that_the_project_does_not_have(string project) =>
        RoomRules.Invented(project, Repository.CSharp($"src/{project}"), Repository.CSharp($"tests/{project}.Tests")).Should().BeEmpty();

    [Fact]
    public void Namespaces_are_folders() => Repository.CSharp("src", "tests").SelectMany(RoomRules.Astray).Should().BeEmpty();
}
