using System.CommandLine;
using Infon.Cli.Terminal;

namespace Infon.Cli.Bots;

/// <summary><c>infon test</c>: does a bot compile, and does it run without faults?</summary>
internal static class TestCommand
{
    /// <summary>How long a trial lasts when nothing else is said.</summary>
    public const int Ticks = 500;

    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("test", "Check that a bot compiles and runs without faults; show what it prints and uses.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var bot = new Argument<string>("BOT") { Description = "The Lua file (or house bot)." };
        var rival = OptionOf.Text("--vs", "BOT", "Whom it meets after playing alone. Default: the first house bot.");
        var ticks = OptionOf.Count("--ticks", $"How long it plays alone, and as long again with the rival. Default: {Ticks}.", high: 100_000);
        var seed = OptionOf.Seed();
        var tables = new Option<bool>("--tables") { Description = "Show at the end what the tables of its creatures hold." };
        var json = OptionOf.Json();
        command.Arguments.Add(bot);
        foreach (var option in (Option[])[rival, ticks, seed, tables, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var other = parsed.GetValue(rival) is { } word ? BotFiles.Read(word) : null;
            var program = BotFiles.Read(parsed.GetValue(bot)!);
            var answer = BotTrial.Run(program, other, parsed.GetValue(ticks) ?? Ticks, parsed.GetValue(seed), parsed.GetValue(tables));
            if (parsed.GetValue(json))
            {
                Json.Write(shell, answer, Json.Default.TestAnswer);
            }
            else
            {
                TestReport.Write(shell, answer);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        });
    }
}
