using System.Text.Json;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Replays;

public sealed class ReplayCommandTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private string _bot = "";
    private string _replay = "";

    public async Task InitializeAsync()
    {
        _bot = _folder.Write("still.lua", "function Creature:main() end");
        _replay = _folder["match.replay"];
        var said = await Prompt.InfonAsync(
            "match", _bot, _bot, "--map", _folder.WriteMap(), "--ticks", "2500", "--replay", _replay);
        said.ExitCode.Should().Be(ExitCode.Fine, said.Error);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_replay_tells_who_played_and_how_the_scores_went()
    {
        var said = await Prompt.InfonAsync("replay", _replay);

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().StartWith("1v1 on Flat Field, seed 1, rules 1: the time was over after 2,500 ticks.");
        said.Output.Should().Contain("A:still-1").And.Contain("score after tick").And.NotContain("What happened").And.NotContain("After tick");
    }

    [Fact]
    public async Task With_text_it_tells_everything_that_happened()
    {
        var said = await Prompt.InfonAsync("replay", _replay, "--text");

        said.Output.Should().Contain("tick     0  A:still-1's runner 0 begins");
        said.Output.Should().Contain("tick  2000  A:still-1's runner 0 dies");
        said.Output.Should().Contain("tick  2000  A:still-1 -3 for a death, now -3");
    }

    [Fact]
    public async Task A_range_leaves_out_what_was_before_and_after()
    {
        var said = await Prompt.InfonAsync("replay", _replay, "--from", "1990", "--to", "2000", "--json");

        using var json = JsonDocument.Parse(said.Output);
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        events.Should().HaveCount(8).And.OnlyContain(entry => entry.GetProperty("tick").GetInt32() == 2000);
        events[0].EnumerateObject().Select(member => member.Name).Should().Equal("tick", "kind", "player", "creature", "other", "amount", "score", "text");
    }

    [Fact]
    public async Task The_state_after_a_tick_is_a_board_and_a_table_of_creatures()
    {
        var said = await Prompt.InfonAsync("replay", _replay, "--tick", "7");

        said.Output.Should().Contain("After tick 7: nobody holds the hill.").And.Contain("  4 ## . . . .9. . . . .[]");
        said.Output.Should().MatchRegex("0  A:still-1  runner .* 9965/10000  0/10000  idle");
    }

    [Fact]
    public async Task The_answer_in_JSON_is_one_object_with_stable_members()
    {
        var said = await Prompt.InfonAsync("replay", _replay, "--tick", "7", "--json");

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
            "bytes", "rulesVersion", "mode", "map", "seed", "ticks", "cause", "stateHash", "machine", "bots", "scores", "events", "state");
        json.RootElement.GetProperty("state").EnumerateObject().Select(member => member.Name).Should().Equal("tick", "king", "board", "creatures");
        json.RootElement.GetProperty("state").GetProperty("creatures")[0].EnumerateObject().Select(member => member.Name).Should().Equal(
            "id", "player", "type", "x", "y", "tileX", "tileY", "health", "healthMax", "food", "foodMax", "state", "target", "progress", "message");
    }

    [Theory]
    [InlineData("--tick", "2501")]
    [InlineData("--from", "2501")]
    public async Task A_tick_that_the_match_does_not_have_is_refused(string option, string tick)
    {
        var said = await Prompt.InfonAsync("replay", _replay, option, tick);

        said.Complaint.Should().Be("infon: the match has 2500 ticks; there is no tick 2501.");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task The_same_match_twice_gives_the_same_bytes()
    {
        var again = _folder["again.replay"];

        await Prompt.InfonAsync("match", _bot, _bot, "--map", _folder["field.map"], "--ticks", "2500", "--replay", again);

        File.ReadAllBytes(again).Should().Equal(File.ReadAllBytes(_replay));
    }

    [Fact]
    public async Task A_replay_is_not_written_where_there_is_no_folder()
    {
        var target = _folder["nowhere/match.replay"];

        var said = await Prompt.InfonAsync("match", _bot, "--map", _folder["field.map"], "--replay", target);

        said.Complaint.Should().Be($"infon: '{target}' cannot be written: there is no such folder.");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task Verifying_accepts_what_was_played()
    {
        var said = await Prompt.InfonAsync("verify", _replay, "--bot", _bot);

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().Be($"{_replay}: the world agrees in all 2,500 ticks.\nThe bots agree: still-1, still-2.\n");
    }

    [Fact]
    public async Task Verifying_without_sources_says_that_the_bots_were_not_checked()
    {
        var said = await Prompt.InfonAsync("verify", _replay, "--json");

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("file", "ok", "world", "bots", "proved", "sentence");
        json.RootElement.GetProperty("bots").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("world").GetProperty("outcome").GetString().Should().Be("agrees");
    }

    [Fact]
    public async Task A_bot_that_did_not_play_proves_nothing()
    {
        var said = await Prompt.InfonAsync("verify", _replay, "--bot", _folder.Write("other.lua", "x = 1"));

        said.Complaint.Should().StartWith("infon: other.lua (").And.Contain("did not play in this match; there played still.lua");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task One_flipped_byte_anywhere_is_found_and_its_place_is_named()
    {
        var bytes = File.ReadAllBytes(_replay);
        for (var place = 0; place < bytes.Length; place += Math.Max(1, bytes.Length / 40))
        {
            var flipped = bytes.ToArray();
            flipped[place] ^= 0x10;
            var path = _folder.Write("flipped.replay", flipped);

            var said = await Prompt.InfonAsync("verify", path);

            said.ExitCode.Should().Be(ExitCode.Failed, $"byte {place} was flipped");
            said.Output.Should().StartWith($"{path}: ").And.NotContain("   at ");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(-1)]
    public async Task A_replay_that_is_cut_off_is_refused(int length)
    {
        var bytes = File.ReadAllBytes(_replay);
        var path = _folder.Write("cut.replay", length < 0 ? bytes[..^1] : bytes[..length]);

        var told = await Prompt.InfonAsync("replay", path);
        var verified = await Prompt.InfonAsync("verify", path);

        told.Complaint.Should().StartWith($"infon: {path}: ");
        told.ExitCode.Should().Be(ExitCode.WrongUse);
        verified.ExitCode.Should().Be(ExitCode.Failed);
    }

    [Fact]
    public async Task A_file_that_is_no_replay_or_not_there_is_refused()
    {
        var foreign = await Prompt.InfonAsync("replay", _bot);
        var missing = await Prompt.InfonAsync("verify", _folder["none.replay"]);
        var folder = await Prompt.InfonAsync("replay", _folder.Path);

        foreign.Complaint.Should().StartWith($"infon: {_bot}: This is not an Infon replay");
        missing.Complaint.Should().Be($"infon: there is no file '{_folder["none.replay"]}'; 'infon match ... --replay FILE' writes one.");
        folder.Complaint.Should().Be($"infon: '{_folder.Path}' is a folder; give a replay.");
        (foreign.ExitCode, missing.ExitCode, folder.ExitCode).Should().Be((2, 2, 2));
    }
}
