using System.Text.Json;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Matches;

public sealed class MatchCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly string _bot;
    private readonly string _map;

    public MatchCommandTests()
    {
        _bot = _folder.Write("still.lua", "function Creature:main() end");
        _map = _folder.WriteMap();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_match_is_shown_as_a_table_of_those_who_took_part()
    {
        var said = await Prompt.InfonAsync("match", _bot, _bot, "--map", _map, "--ticks", "50", "--seed", "7");

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().StartWith("1v1 on Flat Field, seed 7: the time was over after 50 ticks.");
        said.Output.Should().Contain("still-1").And.Contain("still-2").And.NotContain("\u001b").And.NotContain("│");
        said.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task The_answer_in_JSON_is_one_object_with_stable_members()
    {
        var said = await Prompt.InfonAsync("match", _bot, _bot, "--map", _map, "--ticks", "50", "--json", "--log");

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "rulesVersion", "mode", "map", "seed", "ticks", "cause", "stateHash", "wallMs", "ticksPerSecond", "replay", "bots");
        json.RootElement.GetProperty("cause").GetString().Should().Be("time");
        json.RootElement.GetProperty("stateHash").GetString().Should().MatchRegex("^[0-9a-f]{16}$");
        json.RootElement.GetProperty("bots")[0].EnumerateObject().Select(member => member.Name).Should().Equal(
            "player", "name", "team", "placement", "score", "outSinceTick", "spawned", "lost", "killedRunners", "killedFatties", "killedFlyers",
            "foodEaten", "conversions", "hillMs", "faults", "instructions", "memoryPeakBytes", "log");
    }

    [Fact]
    public async Task Equal_words_give_equal_matches_and_another_seed_another_one()
    {
        var first = await StateAsync("-1");
        var second = await StateAsync("18446744073709551615");
        var other = await StateAsync("5");

        second.Should().Be(first);
        other.Should().NotBe(first);
    }

    [Theory]
    [InlineData(1, "solo")]
    [InlineData(2, "1v1")]
    [InlineData(3, "ffa5")]
    [InlineData(5, "ffa5")]
    [InlineData(6, "custom")]
    [InlineData(33, "custom")]
    public async Task The_number_of_bots_gives_the_mode(int bots, string mode)
    {
        string[] words = ["match", .. Enumerable.Repeat(_bot, bots), "--map", _map, "--ticks", "3", "--json"];

        var said = await Prompt.InfonAsync(words);

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.GetProperty("mode").GetString().Should().Be(mode);
    }

    [Theory]
    [InlineData("--mode duel", "there is no mode 'duel'; the modes are 1v1, ffa5, team2v2, public, solo, custom.")]
    [InlineData("--mode team2v2", "Mode team2v2 is for 4 bots; there are 2.")]
    [InlineData("--teams 0", "--teams names the team of every bot: '0' names 1, and there are 2 bots.")]
    [InlineData("--teams a,b", "--teams takes numbers such as 0,0,1,1, not 'a,b'.")]
    [InlineData("--teams 0,99", "Teams are numbered from 0 to 31.")]
    [InlineData("--live --json", "--live draws and --json does not: give one of them.")]
    public async Task What_does_not_fit_is_refused_with_a_sentence(string words, string sentence)
    {
        var said = await Prompt.InfonAsync(["match", _bot, _bot, "--map", _map, .. words.Split(' ')]);

        said.Complaint.Should().Be($"infon: {sentence}");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task More_bots_than_a_game_has_seats_are_refused()
    {
        var said = await Prompt.InfonAsync(["match", .. Enumerable.Repeat(_bot, 129)]);

        said.Complaint.Should().Be("infon: Mode custom is for at most 128 bots; there are 129.");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task Bots_are_put_into_teams()
    {
        var said = await Prompt.InfonAsync("match", _bot, _bot, _bot, _bot, "--teams", "3,3,5,5", "--map", _map, "--ticks", "10", "--json");

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.GetProperty("bots").EnumerateArray().Select(bot => bot.GetProperty("team").GetInt32()).Should().BeEquivalentTo([3, 3, 5, 5]);
    }

    [Fact]
    public async Task Elsewhere_than_on_a_terminal_live_writes_a_line_every_hundred_ticks()
    {
        var said = await Prompt.InfonAsync("match", _bot, _bot, "--map", _map, "--ticks", "250", "--live");

        said.Output.Split('\n').Where(line => line.StartsWith("tick ", StringComparison.Ordinal)).Should().Equal(
            "tick 100: still-1 0 (2 creatures), still-2 0 (2 creatures)", "tick 200: still-1 0 (2 creatures), still-2 0 (2 creatures)");
    }

    private async Task<string?> StateAsync(string seed)
    {
        var said = await Prompt.InfonAsync("match", _bot, _bot, "--map", _map, "--ticks", "20", "--json", "--seed", seed);
        using var json = JsonDocument.Parse(said.Output);
        return json.RootElement.GetProperty("stateHash").GetString();
    }
}
