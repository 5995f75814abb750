using System.CommandLine;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;
using Infon.Engine.Replays;

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

    private readonly Option<string?> _replay = OptionOf.Text("--replay", "FILE", "Write the replay to a file.");
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
        foreach (var option in (Option[])[_replay, _log, _live, _speed, _json])
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
        var path = parsed.GetValue(_replay);
        CheckTarget(path);
        using var match = new Match(spec, BotLoaders.Lua());
        if (FirstLoadFault(match) is { } fault)
        {
            _shell.Complain(fault);
            return ExitCode.Failed;
        }

        var recorder = path is null ? null : new ReplayRecorder(match, new RecordingOptions { Machine = BotLoaders.Machine, Quality = 9 });
        var played = isLive
            ? await ShowAsync(match, recorder, parsed.GetValue(_speed) ?? TicksPerSecond, stop)
            : await PlayedMatch.PlayAsync(match, _shell.Clock, recorder, stop: stop);
        if (recorder is not null)
        {
            await File.WriteAllBytesAsync(path!, recorder.Written.ToArray(), CancellationToken.None);
        }

        Answer(played, path, recorder?.Written.Length ?? 0, parsed.GetValue(_log), asJson);
        return played.Result.Cause == MatchCause.Aborted && !isLive ? ExitCode.Failed : ExitCode.Fine;
    }

    private static string? FirstLoadFault(Match match) => match.Spec.Entrants
        .Select((entrant, player) => (entrant, fault: LoadFault.In(match.LogOf(player))))
        .Where(pair => pair.fault is not null)
        .Select(pair => $"{pair.entrant.Name} does not load: {pair.fault}")
        .FirstOrDefault();

    private async Task<PlayedMatch> ShowAsync(Match match, ReplayRecorder? recorder, int ticksPerSecond, CancellationToken stop)
    {
        using var quit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var view = new LiveView(_shell, ticksPerSecond, quit);
        return await PlayedMatch.PlayAsync(match, _shell.Clock, recorder, view.ShowAsync, quit.Token);
    }

    /// <summary>Refuses a place where no file can be written before the match is played, not after.</summary>
    private static void CheckTarget(string? path)
    {
        if (path is not null && (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))))
        {
            throw new WrongUseException($"'{path}' cannot be written: {(Directory.Exists(path) ? "it is a folder" : "there is no such folder")}.");
        }
    }

    private void Answer(PlayedMatch played, string? replay, int replayBytes, bool withLogs, bool asJson)
    {
        if (asJson)
        {
            Json.Write(_shell, MatchAnswer.Of(played, replay, withLogs), Json.Default.MatchAnswer);
            return;
        }

        if (withLogs)
        {
            MatchReport.WriteLogs(_shell, played.Match);
            _shell.Say();
        }

        MatchReport.Write(_shell, played);
        if (replay is not null)
        {
            _shell.Say(Tone.Quiet, $"replay {replay}, {Shell.Number(replayBytes)} bytes");
        }
    }
}
