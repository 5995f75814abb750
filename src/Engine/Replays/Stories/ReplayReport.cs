using System.Collections.Immutable;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays.Stories;

/// <summary>Tells people what happened in a replay.</summary>
public static class ReplayReport
{
    /// <summary>The header, the result and the course of the scores, and what else was asked for.</summary>
    public static IEnumerable<Told> Tell(ReplayFile file, ReplayStory story)
    {
        var (header, result) = (file.Header, file.Result);
        yield return new ToldLine(
            ToldTone.Strong,
            $"{header.ModeName} on {header.ArenaName}, seed {header.Seed}, rules {header.RulesVersion}: {MatchWords.Phrase(result.Cause)} after {PlainText.Number(result.Ticks)} ticks.");
        yield return new ToldLine(
            ToldTone.Quiet, $"{PlainText.Number(file.Length)} bytes, state {result.StateHash:x16}, played on {PlainText.Printable(header.Machine)}");
        yield return ToldLine.Empty;
        yield return StandingsTable.Of(result, inTeams: header.TeamSize > 1 || header.Entrants.Any(entrant => entrant.Team is not null));
        yield return ToldLine.Empty;
        yield return Scores(file, story.Scores);
        foreach (var part in Events(story.Events).Concat(State(file, story.Moment)))
        {
            yield return part;
        }
    }

    private static ToldTable Scores(ReplayFile file, IReadOnlyList<ScoreRow> scores)
    {
        var players = file.Result.Standings.OrderBy(standing => standing.Player).ToList();
        return new ToldTable(
            ["#score after tick", .. players.Select(player => $"#{NameOf(player.Player, player.Name)}")],
            [
                .. scores.Select(row => new ToldRow(
                    ToldTone.Normal,
                    [PlainText.Number(row.Tick), .. players.Select(player => row.Scores.TryGetValue(player.Player, out var score) ? $"{score}" : "-")])),
            ]);
    }

    private static IEnumerable<Told> Events(IReadOnlyList<ChronicleEntry>? events)
    {
        if (events is null)
        {
            yield break;
        }

        yield return ToldLine.Empty;
        yield return new ToldLine(ToldTone.Strong, "What happened");
        foreach (var entry in events)
        {
            var tone = entry.Kind switch
            {
                "killed" => ToldTone.Bad,
                "born" => ToldTone.Good,
                "king" => ToldTone.Warning,
                "scored" => ToldTone.Quiet,
                _ => ToldTone.Normal,
            };
            yield return new ToldLine(tone, $"tick {entry.Tick,5}  {PlainText.Printable(entry.Text)}");
        }

        yield return new ToldLine(ToldTone.Quiet, events.Count == 0 ? "Nothing." : $"{PlainText.Number(events.Count)} events.");
    }

    private static IEnumerable<Told> State(ReplayFile file, Moment? moment)
    {
        if (moment is null)
        {
            yield break;
        }

        var names = file.Result.Standings.DistinctBy(standing => standing.Player).ToDictionary(standing => standing.Player, standing => standing.Name);
        string Name(int player) => NameOf(player, names.GetValueOrDefault(player, "?"));

        yield return ToldLine.Empty;
        yield return new ToldLine(
            ToldTone.Strong, $"After tick {moment.Tick}: {(moment.King < 0 ? "nobody holds the hill" : $"{Name(moment.King)} is king of the hill")}.");
        foreach (var row in moment.Board)
        {
            yield return new ToldLine(ToldTone.Normal, row);
        }

        foreach (var line in Board.Legend)
        {
            yield return new ToldLine(ToldTone.Quiet, line);
        }

        yield return ToldLine.Empty;
        yield return Creatures(moment, Name);
    }

    private static ToldTable Creatures(Moment moment, Func<int, string> nameOf) => new(
        ["#creature", "player", "type", "#tile", "#x,y", "#health", "#food", "state", "#target", "#progress", "says"],
        [.. moment.Creatures.Select(c => new ToldRow(ToldTone.Normal, Cells(c, nameOf(c.Player))))]);

    private static ImmutableArray<string> Cells(CreatureMoment c, string player) =>
    [
        $"{c.Id}", player, c.Type, $"{c.TileX},{c.TileY}", $"{c.X},{c.Y}", $"{c.Health}/{c.HealthMax}", $"{c.Food}/{c.FoodMax}",
        c.State, c.Target == c.Id ? "" : $"{c.Target}", c.Progress == 0 ? "" : $"{c.Progress}", c.Message,
    ];

    private static string NameOf(int player, string name) => $"{Board.LetterOf(player)}:{PlainText.Printable(name)}";
}
