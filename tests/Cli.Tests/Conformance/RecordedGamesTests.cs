using Infon.Cli.Conformance;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Cli.Tests.Conformance;

public sealed class RecordedGamesTests
{
    public static TheoryData<string> Recordings => [.. GoldenFiles.TracesWith("scenario.json")];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void The_original_played_it_row_by_row_like_this(string recording)
    {
        var difference = ConformanceRun.Play(GoldenFiles.PathOf("traces", recording), new LuaBotLoader());

        difference.Should().BeNull();
    }

    [Theory]
    [InlineData("creatures.csv", "1,0,0,0,0,0,384,384,96,1000,0,0,0,0,0", "1,0,0,0,0,0,384,384,97,1000,0,0,0,0,0", 2)]
    [InlineData("score_events.csv", "died", "king", 2)]
    public void A_changed_row_is_found(string table, string before, string after, int row)
    {
        using var folder = new RecordingCopy("aging");
        folder.Replace(table, before, after);

        var difference = ConformanceRun.Play(folder.Path, new LuaBotLoader());

        difference.Should().NotBeNull();
        difference!.File.Should().Be(table);
        difference.Row.Should().Be(row);
        difference.Expected.Should().Contain(after);
        difference.Actual.Should().Contain(before);
    }

    [Fact]
    public void A_missing_table_must_mean_that_there_was_nothing()
    {
        using var folder = new RecordingCopy("aging");
        File.Delete(Path.Combine(folder.Path, "score_events.csv"));

        var difference = ConformanceRun.Play(folder.Path, new LuaBotLoader());

        difference.Should().NotBeNull();
        difference!.File.Should().Be("score_events.csv");
        difference.Expected.Should().BeNull();
    }

    [Fact]
    public void Another_world_is_noticed()
    {
        using var folder = new RecordingCopy("walk-walls");
        folder.Replace("scenario.json", "\"koth\"", "\"koht\"");

        var play = () => ConformanceRun.Play(folder.Path, new LuaBotLoader());

        play.Should().Throw<System.Text.Json.JsonException>();
    }
}
