using System.Collections.Immutable;
using Infon.Engine.Players;

namespace Infon.Engine.Matches;

/// <summary>Decides when a match is over and who stands where.</summary>
internal sealed class Referee(Match match)
{
    private readonly int? _ticksMax = match.Spec.TicksMax ?? match.Spec.Mode.TicksMax;
    private readonly int? _scoreLimit = match.Spec.ScoreLimit ?? match.Spec.Mode.ScoreLimit;
    private readonly int[] _scoreOfTeam = new int[Math.Max(match.Spec.Options.Limits.Players, 1)];
    private readonly bool _hasRivals = match.Spec.Entrants.Select((_, number) => match.Spec.TeamOf(number)).Distinct().Count() > 1;

    public void CheckTime()
    {
        if (match.Game.TickNumber >= _ticksMax)
        {
            match.End(MatchCause.Time);
        }
    }

    public void CheckScore()
    {
        if (_scoreLimit is not { } limit)
        {
            return;
        }

        Array.Clear(_scoreOfTeam);
        foreach (var player in match.Game.Seats)
        {
            if (player.IsPresent)
            {
                _scoreOfTeam[player.Team] += player.Score;
            }
        }

        if (_scoreOfTeam.Max() >= limit)
        {
            match.End(MatchCause.Score);
        }
    }

    public void CheckStanding()
    {
        const int nobody = -1;
        var team = nobody;
        foreach (var player in match.Game.Seats)
        {
            if (!IsIn(player) || player.Team == team)
            {
                continue;
            }

            if (team != nobody)
            {
                return;
            }

            team = player.Team;
        }

        if (team == nobody)
        {
            match.End(MatchCause.AllDead);
        }
        else if (_hasRivals)
        {
            match.End(MatchCause.LastStanding);
        }
    }

    /// <summary>Whether a player can still do anything: has a seat, and creatures or the hope for new ones.</summary>
    public bool IsIn(Player player) =>
        player.IsPresent && (player.CreatureCount > 0 || match.Spec.Options.RespawnDelayMs is not null);

    /// <summary>Orders by what counts - still in, then out as late as possible, then the score of the team - and numbers the places.</summary>
    public static ImmutableArray<Standing> Place(IReadOnlyCollection<Standing> standings, bool inTeams)
    {
        // A seat may have been taken twice, so without teams everybody stands for themselves, whatever the numbers.
        var teams = standings.Select((standing, index) => (standing, index)).GroupBy(s => inTeams ? s.standing.Team : s.index, s => s.standing)
            .Select(team => (
                Members: team.OrderByDescending(s => s.Score).ThenBy(s => s.Player).ToList(),
                Out: team.Any(s => s.OutSinceTick is null) ? int.MaxValue : team.Max(s => s.OutSinceTick!.Value),
                Score: team.Sum(s => s.Score)))
            .OrderByDescending(team => team.Out).ThenByDescending(team => team.Score).ThenBy(team => team.Members[0].Player)
            .ToList();
        var placed = ImmutableArray.CreateBuilder<Standing>(standings.Count);
        var place = 1;
        for (var i = 0; i < teams.Count; i++)
        {
            if (i > 0 && (teams[i].Out, teams[i].Score) != (teams[i - 1].Out, teams[i - 1].Score))
            {
                place = placed.Count + 1;
            }

            placed.AddRange(teams[i].Members.Select(member => member with { Placement = place }));
        }

        return placed.ToImmutable();
    }
}
