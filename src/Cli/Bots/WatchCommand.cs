using System.CommandLine;
using Infon.Cli.Terminal;

namespace Infon.Cli.Bots;

/// <summary><c>infon watch</c>: tests a bot again after every save.</summary>
internal static class WatchCommand
{
    private const int Ticks = 1000;

    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("watch", "Test a bot again each time it is saved.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var bot = new Argument<string>("BOT") { Description = "The Lua file." };
        var rival = OptionOf.Text("--vs", "BOT", "Whom it meets after playing alone. Default: the first house bot.");
        var ticks = OptionOf.Count("--ticks", $"How long it plays alone, and as long again with the rival. Default: {Ticks}.", high: 100_000);
        var seed = OptionOf.Seed();
        var runs = OptionOf.Count("--runs", "Stop after so many tests. Default: go on until Ctrl-C.");
        var json = OptionOf.Json();
        command.Arguments.Add(bot);
        foreach (var option in (Option[])[rival, ticks, seed, runs, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var watch = new BotWatch(
                shell, parsed.GetValue(bot)!, parsed.GetValue(rival), parsed.GetValue(ticks) ?? Ticks, parsed.GetValue(seed), parsed.GetValue(json));
            return await watch.RunAsync(parsed.GetValue(runs), stop);
        });
    }
}
