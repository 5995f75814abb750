using System.Globalization;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays.Stories;

/// <summary>The table of those who took part in a match.</summary>
public static class StandingsTable
{
    private const int MsPerTenth = 100, TenthsPerSecond = 10;

    /// <summary>The table of a result, best first.</summary>
    public static ToldTable Of(MatchResult result, bool inTeams) => new(
        ["#place", "player", inTeams ? "#team" : "#no", "#score", "#born", "#lost", "#kills r/f/y", "#eaten", "#conv.", "#hill s", "#faults", "#instructions"],
        [.. result.Standings.Select(standing => Row(standing, inTeams))]);

    private static ToldRow Row(Standing standing, bool inTeams) => new(
        standing.Placement == 1 ? ToldTone.Good : ToldTone.Normal,
        [
            $"{standing.Placement}",
            PlainText.Printable(standing.Name),
            $"{(inTeams ? standing.Team : standing.Player)}",
            PlainText.Number(standing.Score),
            PlainText.Number(standing.Spawned),
            PlainText.Number(standing.Lost),
            $"{standing.KilledRunners}/{standing.KilledFatties}/{standing.KilledFlyers}",
            PlainText.Number(standing.FoodEaten),
            $"{standing.Conversions}",
            Seconds(standing.HillMs),
            $"{standing.Faults}",
            PlainText.Number(standing.Instructions),
        ]);

    /// <summary>Seconds with one digit behind the point.</summary>
    private static string Seconds(int milliseconds)
    {
        var tenths = (milliseconds + (MsPerTenth / 2)) / MsPerTenth;
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / TenthsPerSecond}.{tenths % TenthsPerSecond}");
    }
}
