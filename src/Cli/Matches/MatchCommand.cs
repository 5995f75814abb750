using System.CommandLine;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;

namespace Infon.Cli.Matches;

/// <summary><c>infon match</c>: plays one match.</summary>
internal static class MatchCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("match", "Play a match between bots and show the result.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var bots = new Argument<string[]>("BOT")
        {
            Description = "Lua files or house bots, in the order of their seats; the same one may play twice.",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Arguments.Add(bots);
        var options = new MatchOptions(command);
        var log = OptionOf.Flag("--log", "Show what the bots printed and where they failed.");
        var json = OptionOf.Json();
        command.Options.Add(log);
        command.Options.Add(json);
        command.SetAction(async (parsed, stop) =>
        {
            var spec = options.Read(parsed, [.. parsed.GetValue(bots)!.Select(BotFiles.Read)]);
            using var match = new Match(spec, BotLoaders.Lua());
            var played = await PlayedMatch.PlayAsync(match, shell.Clock, stop: stop);
            Answer(shell, played, parsed.GetValue(log), parsed.GetValue(json));
            return played.Result.Cause == MatchCause.Aborted ? ExitCode.Failed : ExitCode.Fine;
        });
    }

    private static void Answer(Shell shell, PlayedMatch played, bool withLogs, bool asJson)
    {
        if (asJson)
        {
            Json.Write(shell, MatchAnswer.Of(played, replay: null, withLogs), Json.Default.MatchAnswer);
            return;
        }

        if (withLogs)
        {
            MatchReport.WriteLogs(shell, played.Match);
            shell.Say();
        }

        MatchReport.Write(shell, played);
    }
}
