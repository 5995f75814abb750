using System.Text.Json;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Gauntlets;

public sealed class GauntletCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly string _bot;
    private readonly string _map;

    public GauntletCommandTests()
    {
        _bot = _folder.Write("still.lua", "function Creature:main() end");
        _map = _folder.WriteMap();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_answer_in_JSON_is_one_object_that_does_not_depend_on_the_number_of_cores()
    {
        var alone = await GauntletAsync("--jobs", "1");
        var together = await GauntletAsync("--jobs", "3");

        together.Output.Should().Be(alone.Output);
        using var json = JsonDocument.Parse(alone.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "bot", "seed", "maps", "stop", "total", "rivals", "sprt", "faults", "ticks");
        json.RootElement.GetProperty("total").EnumerateObject().Select(member => member.Name).Should().Equal(
            "rival", "games", "wins", "draws", "losses", "pairs", "score", "scoreLow", "scoreHigh", "elo", "eloLow", "eloHigh", "rivalFaults");
        json.RootElement.GetProperty("total").GetProperty("games").GetInt32().Should().Be(6);
        json.RootElement.GetProperty("stop").GetString().Should().Be("games");

        Task<Said> GauntletAsync(params string[] more) => Prompt.InfonAsync(
            ["gauntlet", _bot, "--vs", _bot, "--map", _map, "--ticks", "20", "--games", "5", "--json", .. more]);
    }

    [Fact]
    public async Task A_test_that_stays_open_is_not_proved()
    {
        var said = await Prompt.InfonAsync("gauntlet", _bot, "--vs", _bot, "--map", _map, "--ticks", "20", "--games", "6", "--sprt", "0,50");

        said.ExitCode.Should().Be(ExitCode.Failed);
        said.Output.Should().Contain("Stopped: undecided after all games (log-likelihood ratio");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("10,5")]
    [InlineData("0,much")]
    [InlineData("0,5,10")]
    public async Task A_test_takes_two_differences(string words)
    {
        var said = await Prompt.InfonAsync("gauntlet", _bot, "--vs", _bot, "--map", _map, "--sprt", words);

        said.Complaint.Should().Be($"infon: --sprt takes two differences in Elo, the smaller one first, such as 0,20, not '{words}'.");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }
}
