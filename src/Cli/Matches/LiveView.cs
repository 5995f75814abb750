using System.Text;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;
using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Matches;

/// <summary>Shows a match while it is played: drawn on a terminal, a line every hundred ticks elsewhere.</summary>
internal sealed class LiveView : IDisposable
{
    private const int TicksPerLine = 100, ScoreColumns = 34;
    private const string EnterScreen = "\u001b[?1049h\u001b[?25l\u001b[2J", LeaveScreen = "\u001b[?25h\u001b[?1049l";

    private readonly Shell _shell;
    private readonly TimeSpan _pause;
    private readonly CancellationTokenSource _quit;
    private LiveCanvas? _canvas;

    /// <summary>A view that shows so many ticks in a second and cancels when the user has seen enough.</summary>
    public LiveView(Shell shell, int ticksPerSecond, CancellationTokenSource quit)
    {
        _shell = shell;
        _quit = quit;
        _pause = TimeSpan.FromSeconds(1.0 / ticksPerSecond);
        if (shell.IsRich)
        {
            shell.Output.Write(EnterScreen);
        }
    }

    /// <summary>Shows the tick that was just played and waits for the time of the next.</summary>
    public async ValueTask ShowAsync(Match match)
    {
        if (!_shell.IsRich)
        {
            if (match.Game.TickNumber % TicksPerLine == 0)
            {
                _shell.Say($"tick {match.Game.TickNumber}: {string.Join(", ", Scores(match).Select(s => $"{s.Name} {s.Score} ({s.Creatures} creatures)"))}");
            }

            return;
        }

        Draw(match);
        if (_shell.WantsToQuit())
        {
            await _quit.CancelAsync();
            return;
        }

        try
        {
            await Task.Delay(_pause, _shell.Clock, _quit.Token);
        }
        catch (OperationCanceledException)
        {
            // The match is broken off by its own look at the token, so that there is a result to show.
        }
    }

    /// <summary>Gives the terminal back as it was.</summary>
    public void Dispose()
    {
        if (_shell.IsRich)
        {
            _shell.Output.Write(LeaveScreen);
            _shell.Output.Flush();
        }
    }

    private static List<(int Number, string Name, int Score, int Creatures)> Scores(Match match)
    {
        var scores = new List<(int Number, string Name, int Score, int Creatures)>();
        foreach (var player in match.Game.Seats)
        {
            if (player.IsPresent)
            {
                scores.Add((player.Number, player.Name, player.Score, player.CreatureCount));
            }
        }

        return [.. scores.OrderByDescending(player => player.Score)];
    }

    private void Draw(Match match)
    {
        _canvas ??= new LiveCanvas(match.Game.World, _shell.Width - ScoreColumns, _shell.Height - 2);
        _canvas.Draw(match.Game);
        var beside = Beside(match);
        var picture = new StringBuilder("\u001b[H");
        for (var line = 0; line < Math.Max(_canvas.Lines, Math.Min(beside.Count, _shell.Height - 1)); line++)
        {
            picture.Append(line < _canvas.Lines ? _canvas.Line(line) : new string(' ', _canvas.Columns));
            picture.Append("  ").Append(line < beside.Count ? beside[line] : "").Append("\u001b[0m\u001b[K\r\n");
        }

        _shell.Output.Write(picture);
        _shell.Output.Flush();
    }

    private static List<string> Beside(Match match)
    {
        var lines = new List<string> { $"{match.Spec.Mode} on {match.Spec.Arena.Name}", $"tick {match.Game.TickNumber}    q quits", "" };
        foreach (var (number, name, score, creatures) in Scores(match))
        {
            var crown = match.Game.King == number ? "*" : " ";
            lines.Add($"\u001b[38;5;{LiveCanvas.ColourOf(number)}m■\u001b[0m{crown}{Cut(name),-14} {score,5} {creatures,4}");
        }

        return lines;
    }

    private static string Cut(string name) => PlainText.Printable(name.Length <= 14 ? name : name[..14]);
}
