using Infon.Cli.Matches;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;
using Infon.TestKit;

namespace Infon.Cli.Tests.Matches;

public sealed class LiveViewTests
{
    private const string EnterScreen = "\u001b[?1049h", LeaveScreen = "\u001b[?1049l";

    [Fact]
    public async Task On_a_terminal_every_tick_is_drawn_on_a_screen_of_its_own()
    {
        var output = new StringWriter();
        var shell = new Shell { Output = output, Error = output, IsRich = true, Clock = new HurriedClock() };

        await ShowAsync(shell, ticks: 3);

        var text = output.ToString();
        text.Should().StartWith(EnterScreen).And.EndWith(LeaveScreen);
        text.Should().Contain("tick 1 ").And.Contain("tick 3 ").And.Contain("▀").And.Contain("anna");
    }

    [Fact]
    public async Task Who_presses_q_gets_the_terminal_back_and_a_result_so_far()
    {
        var output = new StringWriter();
        var looks = 0;
        var shell = new Shell { Output = output, Error = output, IsRich = true, Clock = new HurriedClock(), WantsToQuit = () => ++looks == 2 };

        var played = await ShowAsync(shell, ticks: 100);

        played.Result.Cause.Should().Be(MatchCause.Aborted);
        played.Result.Ticks.Should().Be(3);
        output.ToString().Should().EndWith(LeaveScreen);
    }

    [Fact]
    public void A_map_larger_than_the_room_for_it_is_drawn_smaller()
    {
        var (world, _) = TestArena.Room(200, 100).Open(1);

        var canvas = new LiveCanvas(world, columnsMax: 50, linesMax: 20);

        (canvas.Columns, canvas.Lines).Should().Be((50, 13));
    }

    private static async Task<PlayedMatch> ShowAsync(Shell shell, int ticks)
    {
        var bots = new ScriptedBots();
        var spec = new MatchSpec
        {
            Mode = MatchMode.Custom,
            Arena = TestArena.Drawn("#######", "#a.H.b#", "#######"),
            Seed = 1,
            Entrants = [bots.Entrant("anna"), bots.Entrant("ben")],
            TicksMax = ticks,
        };
        using var match = new Match(spec, bots);
        using var quit = new CancellationTokenSource();
        using var view = new LiveView(shell, ticksPerSecond: 10, quit);
        return await PlayedMatch.PlayAsync(match, shell.Clock, recorder: null, view.ShowAsync, quit.Token);
    }
}
