using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Domain.Teams;

/// <summary>A team in a match as the rating rules see it.</summary>
/// <param name="Team">The team itself: its own rating, games and placement.</param>
/// <param name="Members">Its bot versions with their own 2v2 ratings; their placements are the team's.</param>
public sealed record TeamEntrant(Entrant Team, ImmutableArray<Entrant> Members);

/// <summary>What a match did to the ratings of a team and its members.</summary>
/// <param name="Team">The change of the team.</param>
/// <param name="Members">The changes of its members, in their order.</param>
public sealed record TeamChange(RatingChange Team, ImmutableArray<RatingChange> Members);

/// <summary>Elo for two named teams.</summary>
/// <remarks>The team moves by team against team. A member moves by its own rating against the average of the enemy, so a strong bot
/// that takes a weak one along wins little by it. That rule presses member ratings together where partners change often: they are for
/// show, the ladder ranks teams.</remarks>
public static class TeamEloRules
{
    /// <summary>The changes of both teams.</summary>
    public static (TeamChange One, TeamChange Other) Rate(TeamEntrant one, TeamEntrant other, EloOptions options) =>
        (ChangeOf(one, other, options), ChangeOf(other, one, options));

    /// <summary>The average rating of a team's members, rounded down to a thousandth.</summary>
    public static Rating AverageOf(TeamEntrant team) =>
        new((int)Math.Floor(team.Members.Sum(member => (decimal)member.Rating.Thousandths) / team.Members.Length));

    private static TeamChange ChangeOf(TeamEntrant own, TeamEntrant enemy, EloOptions options)
    {
        var score = own.Team.Placement.CompareTo(enemy.Team.Placement) switch
        {
            < 0 => ExpectedScore.Win,
            0 => ExpectedScore.Win / 2,
            _ => 0,
        };
        var byMembers = options.TeamStrength == TeamStrength.MemberAverage;
        var (strength, enemyStrength) = byMembers ? (AverageOf(own), AverageOf(enemy)) : (own.Team.Rating, enemy.Team.Rating);
        var enemyAverage = AverageOf(enemy);
        return new TeamChange(
            Move(own.Team, strength, enemyStrength, score, options),
            [.. own.Members.Select(member => Move(member, member.Rating, enemyAverage, score, options))]);
    }

    private static RatingChange Move(Entrant entrant, Rating strength, Rating enemy, int score, EloOptions options)
    {
        var k = entrant.StaysPut ? 0 : EloRules.KOf(entrant.Rating, entrant.Games, options);
        var expected = ExpectedScore.Of(strength, enemy, options.TeamDivisor);
        return EloRules.Move(entrant, k, EloRules.Worth(k, score - expected, 1), expected, score, options);
    }
}
