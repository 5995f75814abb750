using System.Text.Json;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Bots;

public sealed class TestCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_bot_plays_alone_and_against_a_house_bot()
    {
        var path = _folder.Write("good.lua", "function Creature:main()\n  print('hello')\n  self:sleep(1000)\nend\n");

        var said = await Prompt.InfonAsync("test", path, "--ticks", "30");

        said.ExitCode.Should().Be(ExitCode.Fine, said.Output);
        said.Output.Should().Contain("30 ticks alone on ").And.Contain("30 ticks against grazer on ").And.Contain("tick 1: hello");
        said.Output.Should().Contain("instructions: ").And.Contain(" of 450,000").And.EndWith("It runs without a fault.\n");
    }

    [Theory]
    [InlineData("function Creature:main()\n  if then\nend\n", "while loading: odd.lua:2: ")]
    [InlineData("local nothing\nnothing.x = 1\n", "while loading: odd.lua:2: attempt to index a nil value (local 'nothing')")]
    public async Task A_bot_that_does_not_load_is_told_the_line(string source, string line)
    {
        var path = _folder.Write("odd.lua", source);

        var said = await Prompt.InfonAsync("test", path);

        said.ExitCode.Should().Be(ExitCode.Failed);
        said.Output.Should().Contain(line).And.EndWith("It does not load: see above.\n");
    }

    [Fact]
    public async Task A_bot_with_a_fault_is_told_the_tick_and_the_traceback()
    {
        var path = _folder.Write("odd.lua", "function Creature:main()\n  local nothing\n  nothing.x = 1\nend\n");

        var said = await Prompt.InfonAsync("test", path, "--ticks", "5");

        said.ExitCode.Should().Be(ExitCode.Failed);
        said.Output.Should().Contain("tick 1: ").And.Contain("odd.lua:3: attempt to index a nil value").And.Contain("stack traceback:");
        said.Output.Should().NotContain("against").And.EndWith("It has faults: see above.\n");
    }

    [Fact]
    public async Task The_tables_of_its_creatures_are_shown_when_asked_for()
    {
        var path = _folder.Write("thinker.lua", "function Creature:main()\n  self.goal = { x = 5 }\nend\n");

        var silent = await Prompt.InfonAsync("test", path, "--ticks", "5");
        var told = await Prompt.InfonAsync("test", path, "--ticks", "5", "--tables");

        silent.Output.Should().NotContain("goal");
        told.Output.Should().Contain("  goal = \n    x = 5\n");
    }

    [Fact]
    public async Task The_answer_in_JSON_is_one_object_with_stable_members()
    {
        var path = _folder.Write("good.lua", "function Creature:main()\n  self:sleep(1000)\nend\n");

        var said = await Prompt.InfonAsync("test", path, "--ticks", "5", "--vs", "hoarder", "--json");

        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("bot", "hash", "sourceBytes", "loads", "ok", "trials");
        json.RootElement.GetProperty("trials")[1].EnumerateObject().Select(member => member.Name).Should().Equal(
            "mode", "map", "rival", "ticks", "cause", "placement", "score", "creaturesSpawned", "faults", "instructionsMean", "instructionsMax",
            "instructionsLimit", "memoryPeakBytes", "memoryLimitBytes", "log");
        json.RootElement.GetProperty("trials")[1].GetProperty("rival").GetString().Should().Be("hoarder");
    }

    [Theory]
    [InlineData("match")]
    [InlineData("gauntlet")]
    public async Task A_bot_that_does_not_load_is_not_played(string command)
    {
        var bad = _folder.Write("bad.lua", "x = = 1");
        string[] words = command == "match" ? ["match", "grazer", bad] : ["gauntlet", "grazer", "--vs", bad];

        var said = await Prompt.InfonAsync([.. words, "--map", _folder.WriteMap()]);

        said.Complaint.Should().StartWith("infon: bad does not load: bad.lua:1: unexpected symbol near '='");
        said.Complaint.Should().NotContain("\n");
        said.ExitCode.Should().Be(ExitCode.Failed);
    }

    [Fact]
    public async Task What_a_bot_prints_cannot_command_the_terminal()
    {
        var path = _folder.Write("odd.lua", "function onGameStart()\n  print('\\27[2J\\7boo')\nend\nfunction Creature:main() end\n");

        var said = await Prompt.InfonAsync("test", path, "--ticks", "3");

        said.Output.Should().Contain("boo").And.NotContain("\u001b").And.NotContain("\u0007");
    }
}
