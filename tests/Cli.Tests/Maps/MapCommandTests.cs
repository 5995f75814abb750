using System.Text.Json;
using Infon.Cli.Maps;
using Infon.Cli.Terminal;
using Infon.Engine.Maps;
using Infon.Engine.Matches;

namespace Infon.Cli.Tests.Maps;

public sealed class MapCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_names_every_map_of_the_catalogue()
    {
        var text = await Prompt.InfonAsync("map", "list");
        var json = await Prompt.InfonAsync("map", "list", "--json");

        text.Output.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(' ')[0]).Should().Equal(MapCatalog.Names);
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.GetProperty("maps").EnumerateArray().Select(map => map.GetProperty("id").GetString()).Should().Equal(MapCatalog.Names);
    }

    [Fact]
    public async Task A_map_is_shown_as_a_file_that_is_the_same_map_again()
    {
        var shown = await Prompt.InfonAsync("map", "show", "meadow");
        var path = _folder.Write("copy.map", shown.Output);

        var again = await Prompt.InfonAsync("map", "show", path);

        again.Output.Should().Be(shown.Output).And.StartWith("name: Meadow\n");
    }

    [Fact]
    public async Task A_map_that_there_is_not_is_refused_with_those_there_are()
    {
        var said = await Prompt.InfonAsync("map", "show", "medow");

        said.ExitCode.Should().Be(ExitCode.WrongUse);
        said.Complaint.Should().StartWith("infon: there is no map 'medow'; there are archipelago, ").And.EndWith("Did you mean 'meadow'?");
    }

    [Fact]
    public async Task Checking_reports_every_problem_with_line_and_column()
    {
        var path = _folder.Write("bad.map", "name: Bad\nplayers: two\ncolour: red\nmap:\n#####\n#1.?#\n#####\n");

        var said = await Prompt.InfonAsync("map", "check", path);

        said.ExitCode.Should().Be(ExitCode.Failed);
        var lines = said.Output.TrimEnd('\n').Split('\n');
        lines.Should().Contain(line => line.StartsWith($"{path}: line 2, column ", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith($"{path}: line 3, column 1: ", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith($"{path}: line 6, column 4: ", StringComparison.Ordinal));
        lines[^1].Should().MatchRegex("no map, \\d+ errors\\.$");
    }

    [Fact]
    public async Task A_good_map_is_fine()
    {
        var path = _folder.WriteMap();

        var said = await Prompt.InfonAsync("map", "check", path);

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().Be($"{path}: Flat Field is fine; all seats are equal by symmetry.\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("map:\n")]
    [InlineData("{ \"name\": 1 }")]
    public async Task Nonsense_for_a_map_is_refused_by_a_match_with_file_and_line(string text)
    {
        var map = _folder.Write("odd.map", text);
        var bot = _folder.Write("bot.lua", "x = 1");

        var said = await Prompt.InfonAsync("match", bot, "--map", map);

        said.Complaint.Should().MatchRegex($"^infon: .*odd\\.map: line \\d+, column \\d+: .+");
        said.Complaint.Should().NotContain("\n");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var map = _folder.Write("image.map", [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE, 0x00]);

        var said = await Prompt.InfonAsync("map", "check", map);

        said.ExitCode.Should().Be(ExitCode.Failed);
        said.Output.Should().Contain("line 1, column 1: this is not text");
    }

    [Fact]
    public async Task A_map_is_made_out_of_a_seed_and_is_fair()
    {
        var path = _folder["made.map"];

        var made = await Prompt.InfonAsync("map", "generate", "--players", "4", "--seed", "9", "--out", path);
        var again = await Prompt.InfonAsync("map", "generate", "--players", "4", "--seed", "9");
        var checkedMap = await Prompt.InfonAsync("map", "check", path, "--json");

        made.ExitCode.Should().Be(ExitCode.Fine);
        again.Output.Should().Be(File.ReadAllText(path));
        using var json = JsonDocument.Parse(checkedMap.Output);
        json.RootElement.GetProperty("ok").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("files")[0].EnumerateObject().Select(member => member.Name).Should().Equal(
            "file", "ok", "name", "fair", "exact", "unfair", "problems");
    }

    [Fact]
    public async Task Map_needs_to_know_what_to_do()
    {
        var nothing = await Prompt.InfonAsync("map");
        var wrong = await Prompt.InfonAsync("map", "chekc", "x.map");

        nothing.Complaint.Should().Be("infon: 'map' needs one of list, show, check, generate; see 'infon map --help'.");
        wrong.Complaint.Should().Be("infon: there is no command 'chekc'; see 'infon map --help'. Did you mean 'check'?");
    }

    [Theory]
    [InlineData("1v1", 2, "Duel")]
    [InlineData("ffa5", 3, "Ffa5")]
    [InlineData("team2v2", 4, "Team2v2")]
    [InlineData("public", 20, "Large")]
    [InlineData("solo", 1, "Duel")]
    [InlineData("custom", 4, "Ffa5")]
    [InlineData("custom", 30, "Large")]
    public void The_mode_and_the_number_of_bots_choose_the_kind_of_map(string mode, int bots, string kind)
    {
        var maps = MapShelf.For(MatchMode.Named(mode)!, bots);

        maps.Should().NotBeEmpty().And.OnlyContain(map => map.Modes.HasFlag(Enum.Parse<MapModes>(kind)));
        MapShelf.Choose(MatchMode.Named(mode)!, bots, 1).Name.Should().Be(maps[1 % maps.Count].Name);
    }

    [Fact]
    public void A_crowd_that_no_map_has_seats_for_gets_a_map_of_its_own() =>
        MapShelf.Choose(MatchMode.Custom, 120, 3).Seats.Should().HaveCountGreaterThanOrEqualTo(120);
}
