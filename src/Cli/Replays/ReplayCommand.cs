using System.CommandLine;
using Infon.Cli.Terminal;
using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Replays;

/// <summary><c>infon replay</c>: what happened in a match?</summary>
internal static class ReplayCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("replay", "Tell what happened in a recorded match, for people and language models.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "A replay file." };
        var tick = OptionOf.Count("--tick", "Show the state after this tick: the board and all creatures.", low: 0);
        var text = OptionOf.Flag("--text", "Tell everything that happened: births, deaths, conversions, scores, kings.");
        var from = OptionOf.Count("--from", "The first tick to tell of.", low: 0);
        var to = OptionOf.Count("--to", "The last tick to tell of.", low: 0);
        var json = OptionOf.Json();
        command.Arguments.Add(file);
        foreach (var option in (Option[])[tick, text, from, to, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var replay = ReplayFiles.Open(parsed.GetValue(file)!);
            var isRange = parsed.GetValue(from) is not null || parsed.GetValue(to) is not null;
            var question = new ReplayQuestion(
                parsed.GetValue(tick), isRange || parsed.GetValue(text), parsed.GetValue(from) ?? 0, parsed.GetValue(to) ?? int.MaxValue);
            if (question.Tick > replay.LastTick || (parsed.GetValue(from) > replay.LastTick))
            {
                throw new WrongUseException($"the match has {replay.LastTick} ticks; there is no tick {Math.Max(question.Tick ?? 0, question.From)}.");
            }

            var story = ReplayStory.Read(replay, question);
            if (parsed.GetValue(json))
            {
                Json.Write(shell, ReplayAnswer.Of(replay, story), Json.Default.ReplayAnswer);
            }
            else
            {
                shell.Show(ReplayReport.Tell(replay, story));
            }
        });
    }
}
