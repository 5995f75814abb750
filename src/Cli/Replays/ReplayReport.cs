using Infon.Cli.Matches;
using Infon.Cli.Terminal;
using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>Tells people what happened in a replay.</summary>
internal static class ReplayReport
{
    /// <summary>Writes the header, the result and the course of the scores, and what else was asked for.</summary>
    public static void Write(Shell shell, ReplayFile file, ReplayStory story)
    {
        var (header, result) = (file.Header, file.Result);
        shell.Say(
            Tone.Strong,
            $"{header.ModeName} on {header.ArenaName}, seed {header.Seed}, rules {header.RulesVersion}: {MatchWords.Phrase(result.Cause)} after {Shell.Number(result.Ticks)} ticks.");
        shell.Say(Tone.Quiet, $"{Shell.Number(file.Length)} bytes, state {result.StateHash:x16}, played on {MatchReport.Printable(header.Machine)}");
        shell.Say();
        MatchReport.WriteStandings(shell, result, inTeams: header.TeamSize > 1 || header.Entrants.Any(entrant => entrant.Team is not null));
        shell.Say();
        WriteScores(shell, file, story.Scores);
        if (story.Events is { } events)
        {
            shell.Say();
            WriteEvents(shell, events);
        }

        if (story.State is { } state)
        {
            shell.Say();
            WriteState(shell, file, state);
        }
    }

    private static void WriteScores(Shell shell, ReplayFile file, IReadOnlyList<ScoreRow> scores)
    {
        var players = file.Result.Standings.OrderBy(standing => standing.Player).ToList();
        var sheet = new Sheet(["#score after tick", .. players.Select(player => $"#{NameOf(player.Player, player.Name)}")]);
        foreach (var row in scores)
        {
            sheet.Add([Shell.Number(row.Tick), .. players.Select(player => row.Scores.TryGetValue(player.Player, out var score) ? $"{score}" : "-")]);
        }

        shell.Show(sheet);
    }

    private static void WriteEvents(Shell shell, IReadOnlyList<ChronicleEntry> events)
    {
        shell.Say(Tone.Strong, "What happened");
        foreach (var entry in events)
        {
            var tone = entry.Kind switch
            {
                "killed" => Tone.Bad,
                "born" => Tone.Good,
                "king" => Tone.Warning,
                "scored" => Tone.Quiet,
                _ => Tone.Normal,
            };
            shell.Say(tone, $"tick {entry.Tick,5}  {MatchReport.Printable(entry.Text)}");
        }

        shell.Say(Tone.Quiet, events.Count == 0 ? "Nothing." : $"{Shell.Number(events.Count)} events.");
    }

    private static void WriteState(Shell shell, ReplayFile file, StateAnswer state)
    {
        var names = file.Result.Standings.DistinctBy(standing => standing.Player).ToDictionary(standing => standing.Player, standing => standing.Name);
        string Name(int player) => NameOf(player, names.GetValueOrDefault(player, "?"));

        shell.Say(Tone.Strong, $"After tick {state.Tick}: {(state.King < 0 ? "nobody holds the hill" : $"{Name(state.King)} is king of the hill")}.");
        foreach (var row in state.Board)
        {
            shell.Say(row);
        }

        foreach (var line in Board.Legend)
        {
            shell.Say(Tone.Quiet, line);
        }

        shell.Say();
        var sheet = new Sheet("#creature", "player", "type", "#tile", "#x,y", "#health", "#food", "state", "#target", "#progress", "says");
        foreach (var c in state.Creatures)
        {
            sheet.Add(
                $"{c.Id}", Name(c.Player), c.Type, $"{c.TileX},{c.TileY}", $"{c.X},{c.Y}", $"{c.Health}/{c.HealthMax}", $"{c.Food}/{c.FoodMax}",
                c.State, c.Target == c.Id ? "" : $"{c.Target}", c.Progress == 0 ? "" : $"{c.Progress}", c.Message);
        }

        shell.Show(sheet);
    }

    private static string NameOf(int player, string name) => $"{Board.LetterOf(player)}:{MatchReport.Printable(name)}";
}
