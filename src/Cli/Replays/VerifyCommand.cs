using System.CommandLine;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;

namespace Infon.Cli.Replays;

/// <summary><c>infon verify</c>: is a replay what its match was?</summary>
internal static class VerifyCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("verify", "Play a replay once more and compare everything in it.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "A replay file." };
        var bots = new Option<string[]>("--bot")
        {
            Description = "Sources of bots that played: prove also that they give the recorded commands.",
            HelpName = "BOT...",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = OptionOf.Json();
        command.Arguments.Add(file);
        command.Options.Add(bots);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var answer = Verification.Run(parsed.GetValue(file)!, [.. (parsed.GetValue(bots) ?? []).Select(BotFiles.Read)]);
            if (parsed.GetValue(json))
            {
                Json.Write(shell, answer, Json.Default.VerifyAnswer);
            }
            else
            {
                Write(shell, answer);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        });
    }

    private static void Write(Shell shell, VerifyAnswer answer)
    {
        if (answer.Sentence is { } wrong)
        {
            shell.Say(Tone.Bad, wrong);
            return;
        }

        shell.Say(Tone.Good, $"{answer.File}: the world agrees in all {Shell.Number(answer.World!.Ticks)} ticks.");
        shell.Say(
            answer.Bots is null ? Tone.Quiet : Tone.Good,
            answer.Bots is null ? "The bots were not checked: give their sources with --bot." : $"The bots agree: {string.Join(", ", answer.Proved)}.");
    }
}
