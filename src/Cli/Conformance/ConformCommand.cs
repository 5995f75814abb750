using System.CommandLine;
using System.Text.Json;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;

namespace Infon.Cli.Conformance;

/// <summary><c>infon conform</c>: does the engine play as the original was recorded?</summary>
internal static class ConformCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("conform", "Play recorded scenarios of the original game and compare row by row.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Scenario folders.", Arity = ArgumentArity.OneOrMore };
        var json = OptionOf.Json();
        command.Arguments.Add(folders);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json);
            var scenarios = new List<ConformAnswer.ScenarioAnswer>();
            foreach (var folder in Folders(parsed.GetValue(folders)!))
            {
                scenarios.Add(Play(folder));
                if (!asJson)
                {
                    Say(shell, scenarios[^1]);
                }
            }

            var answer = new ConformAnswer(scenarios.TrueForAll(scenario => scenario.Ok), scenarios);
            if (asJson)
            {
                Json.Write(shell, answer, Json.Default.ConformAnswer);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        });
    }

    /// <summary>The folders among the words: a shell that expands <c>traces/*</c> also gives the files that lie beside them.</summary>
    private static string[] Folders(string[] words)
    {
        var folders = words.Where(word => !File.Exists(word)).ToArray();
        return folders.Length > 0 ? folders : throw new WrongUseException($"'{words[0]}' is a file; give scenario folders.");
    }

    private static ConformAnswer.ScenarioAnswer Play(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "scenario.json")))
        {
            throw new WrongUseException(Directory.Exists(folder)
                ? $"'{folder}' is no scenario: it has no scenario.json."
                : $"there is no folder '{folder}'.");
        }

        try
        {
            var difference = ConformanceRun.Play(folder, BotLoaders.LuaAgain());
            return new ConformAnswer.ScenarioAnswer(
                Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
                difference is null, difference?.File, difference?.Row, difference?.Expected, difference?.Actual);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or FormatException)
        {
            throw new WrongUseException($"the scenario '{folder}' cannot be read: {damaged.Message}", damaged);
        }
    }

    private static void Say(Shell shell, ConformAnswer.ScenarioAnswer scenario)
    {
        if (scenario.Ok)
        {
            shell.Say(Tone.Good, $"ok {scenario.Name}");
            return;
        }

        shell.Say(Tone.Bad, $"differs {scenario.Name}: {scenario.File}, row {scenario.Row}");
        shell.Say($"  expected {scenario.Expected ?? "nothing more"}");
        shell.Say($"  actual   {scenario.Actual ?? "nothing more"}");
    }
}

/// <summary>What came of playing scenarios, as JSON; see docs/cli.md.</summary>
internal sealed record ConformAnswer(bool Ok, IReadOnlyList<ConformAnswer.ScenarioAnswer> Scenarios)
{
    /// <summary>One scenario, with its first difference.</summary>
    internal sealed record ScenarioAnswer(string Name, bool Ok, string? File, int? Row, string? Expected, string? Actual);
}
