namespace Infon.Architecture.Tests.TestStyle;

/// <summary>The rules of tests, each shown something that breaks it.</summary>
public sealed class TestRulesFail
{
    [Theory]
    [InlineData("TerrainTest")]
    [InlineData("wall_is_solid")]
    [InlineData("Solid")]
    [InlineData("Wall_Test")]
    public void On_a_name_that_is_not_a_sentence(string name) =>
        TestRules.NotSentences(Source($"[Theory]\n    [InlineData(1)]\n    public async Task {name}(int value)\n")).Should().ContainSingle();

    [Fact]
    public void But_not_on_a_sentence() => TestRules.NotSentences(Source("[Fact]\n    public void A_wall_is_solid() =>\n")).Should().BeEmpty();

    [Theory]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("await Task.Delay(1);")]
    public void On_a_test_that_sleeps(string text) => TestRules.Sleeping(Source(text)).Should().ContainSingle();

    [Fact]
    public void On_a_test_that_is_switched_off() => TestRules.Skipped(Source("[Fact(Skip = \"later\")]")).Should().ContainSingle();

    private static TextFile Source(string text) => new("tests/Engine.Tests/Terrain/WorldTests.cs", text);
}
