using Infon.Cli.Terminal;
using Infon.Engine.Matches;
using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Matches;

/// <summary>Tells people how a match went.</summary>
internal static class MatchReport
{
    /// <summary>Writes the table of those who took part and the figures of the match.</summary>
    public static void Write(Shell shell, PlayedMatch played)
    {
        var (spec, result) = (played.Match.Spec, played.Result);
        shell.Say(Tone.Strong, $"{spec.Mode} on {spec.Arena.Name}, seed {spec.Seed}: {MatchWords.Phrase(result.Cause)} after {Shell.Number(result.Ticks)} ticks.");
        shell.Say();
        shell.Show([StandingsTable.Of(result, spec.IsInTeams)]);
        shell.Say();
        shell.Say(Tone.Quiet, $"state {result.StateHash:x16}, {Shell.Number(played.Wall.TotalMilliseconds, 0)} ms, {Shell.Number((long)played.TicksPerSecond)} ticks/s");
    }

    /// <summary>Writes what the bots printed and where they failed.</summary>
    public static void WriteLogs(Shell shell, Match match)
    {
        foreach (var entrant in match.Spec.Entrants.Select((entrant, player) => (entrant.Name, Log: match.LogOf(player))))
        {
            foreach (var line in entrant.Log?.Lines ?? [])
            {
                WriteLine(shell, LogEntry.Of(line), $"{entrant.Name}, ");
            }
        }
    }

    /// <summary>Writes one line of a bot log.</summary>
    /// <param name="shell">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="prefix">What goes before it, such as whose it is.</param>
    public static void WriteLine(Shell shell, LogEntry line, string prefix = "")
    {
        var tone = line.Kind switch
        {
            "fault" => Tone.Bad,
            "cut" => Tone.Warning,
            _ => Tone.Normal,
        };
        var when = line.Tick == 0 ? "while loading" : $"tick {line.Tick}";
        shell.Say(tone, $"{prefix}{when}: {PlainText.Printable(line.Text)}");
    }
}
