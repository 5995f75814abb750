namespace Infon.Architecture.Tests.Rooms;

/// <summary>The rules of rooms, each shown something that breaks it.</summary>
public sealed class RoomRulesFail
{
    [Fact]
    public void On_a_room_without_a_test()
    {
        TextFile[] tests =
        [
            new("tests/Engine.Tests/Terrain/WorldTests.cs", "[Fact]\npublic void A_wall_is_solid()"),
            new("tests/Engine.Tests/Players/Drawing.cs", "public static class Drawing"),
        ];

        RoomRules.Unvisited("Engine", ["Terrain", "Players", "Terrain"], tests)
            .Should().Equal("tests/Engine.Tests/Players has no test for src/Engine/Players.");
    }

    [Fact]
    public void On_tests_in_a_room_of_their_own() =>
        RoomRules.Invented(
                "Engine",
                [new TextFile("src/Engine/Terrain/World.cs", "")],
                [new TextFile("tests/Engine.Tests/Landscape/WorldTests.cs", ""), new TextFile("tests/Engine.Tests/Global.cs", "")])
            .Should().Equal("tests/Engine.Tests/Landscape mirrors no folder of src/Engine.");

    [Fact]
    public void On_a_namespace_that_is_not_the_folder() =>
        RoomRules.Astray(new TextFile("src/Engine/Terrain/World.cs", "using System;\n\nnamespace Infon.Engine;\n"))
            .Should().Equal("src/Engine/Terrain/World.cs declares Infon.Engine instead of Infon.Engine.Terrain.");

    [Fact]
    public void On_a_grain_runtime_with_a_namespace_of_its_own() =>
        RoomRules.Astray(new TextFile("src/Orleans.Embedded/Turns/Turn.cs", "namespace Infon.Orleans.Turns;\n"))
            .Should().Equal("src/Orleans.Embedded/Turns/Turn.cs declares Infon.Orleans.Turns, which is not Orleans'.");
}
