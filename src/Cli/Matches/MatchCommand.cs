using System.CommandLine;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;

namespace Infon.Cli.Matches;

/// <summary><c>infon match</c>: plays one match.</summary>
internal sealed class MatchCommand
{
    private const int TicksPerSecond = 10, TicksPerSecondMax = 10_000;

    private readonly Argument<string[]> _bots = new("BOT")
    {
        Description = "Lua files or house bots, in the order of their seats; the same one may play twice.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _log = OptionOf.Flag("--log", "Show what the bots printed and where they failed.");
    private readonly Option<bool> _live = OptionOf.Flag("--live", "Draw the match in the terminal while it is played.");
    private readonly Option<int?> _speed = OptionOf.Count("--speed", $"Ticks in a second with --live. Default: {TicksPerSecond}.", high: TicksPerSecondMax);
    private readonly Option<bool> _json = OptionOf.Json();
    private readonly MatchOptions _options;
    private readonly Shell _shell;

    private MatchCommand(Command command, Shell shell)
    {
        _shell = shell;
        command.Arguments.Add(_bots);
        _options = new MatchOptions(command);
        foreach (var option in (Option[])[_log, _live, _speed, _json])
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
    }

    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new(
        "match", "Play a match between bots and show the result.", (command, shell) => _ = new MatchCommand(command, shell));

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (isLive, asJson) = (parsed.GetValue(_live), parsed.GetValue(_json));
        if (isLive && asJson)
        {
            throw new WrongUseException("--live draws and --json does not: give one of them.");
        }

        var spec = _options.Read(parsed, [.. parsed.GetValue(_bots)!.Select(BotFiles.Read)]);
        using var match = new Match(spec, BotLoaders.Lua());
        var played = isLive
            ? await ShowAsync(match, parsed.GetValue(_speed) ?? TicksPerSecond, stop)
            : await PlayedMatch.PlayAsync(match, _shell.Clock, stop: stop);
        Answer(played, parsed.GetValue(_log), asJson);
        return played.Result.Cause == MatchCause.Aborted && !isLive ? ExitCode.Failed : ExitCode.Fine;
    }

    private async Task<PlayedMatch> ShowAsync(Match match, int ticksPerSecond, CancellationToken stop)
    {
        using var quit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var view = new LiveView(_shell, ticksPerSecond, quit);
        return await PlayedMatch.PlayAsync(match, _shell.Clock, view.ShowAsync, quit.Token);
    }

    private void Answer(PlayedMatch played, bool withLogs, bool asJson)
    {
        if (asJson)
        {
            Json.Write(_shell, MatchAnswer.Of(played, replay: null, withLogs), Json.Default.MatchAnswer);
            return;
        }

        if (withLogs)
        {
            MatchReport.WriteLogs(_shell, played.Match);
            _shell.Say();
        }

        MatchReport.Write(_shell, played);
    }
}
