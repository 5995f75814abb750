namespace Infon.Architecture.Tests.TestStyle;

public sealed class TestTests
{
    /// <summary>Orleans collects idle grains by the machine's clock, whatever clock it is given; so its fixture lets some time pass. What measures
    /// for a time lets that time pass.</summary>
    private static readonly string[] RealTime = ["tests/Grains.Tests/Runtime/OrleansLane/", "tests/Benchmarks/"];

    /// <summary>The tests of the other projects: those of this one quote what they forbid.</summary>
    private static IEnumerable<TextFile> Others =>
        Repository.CSharp("tests").Where(file => !file.Path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal));

    [Fact]
    public void Test_names_are_sentences() => Others.SelectMany(TestRules.NotSentences).Should().BeEmpty();

    [Fact]
    public void Tests_do_not_sleep() => Others
        .Where(source => !RealTime.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal)))
        .SelectMany(TestRules.Sleeping).Should().BeEmpty();

    [Fact]
    public void No_test_is_switched_off() => Others.SelectMany(TestRules.Skipped).Should().BeEmpty();
}
