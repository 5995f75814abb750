using Infon.Domain.Ratings;
using Infon.Domain.Teams;

namespace Infon.Domain.Tests.Teams;

public sealed class TeamEloRulesTests
{
    private static readonly EloOptions Options = new();

    [Fact]
    public void The_team_moves_by_the_averages_of_the_members()
    {
        var strong = Team(own: 1500, placement: 1, 1900, 2100);
        var weak = Team(own: 1500, placement: 2, 1400, 1600);

        var (one, other) = TeamEloRules.Rate(strong, weak, Options);

        one.Team.Expected.Should().Be(909_091);
        one.Team.Thousandths.Should().Be(1818);
        other.Team.Thousandths.Should().Be(-1818);
    }

    [Fact]
    public void Or_by_the_ratings_of_the_teams_if_so_set()
    {
        var (one, _) = TeamEloRules.Rate(
            Team(own: 1500, placement: 1, 1900, 2100), Team(own: 1500, placement: 2, 1400, 1600),
            Options with { TeamStrength = TeamStrength.TeamRating });

        one.Team.Expected.Should().Be(500_000);
    }

    [Fact]
    public void A_strong_member_wins_little_by_a_weak_partner()
    {
        var mixed = Team(own: 1500, placement: 1, 2000, 1000);

        var (one, _) = TeamEloRules.Rate(mixed, Team(own: 1500, placement: 2, 1500, 1500), Options);

        one.Members[0].Thousandths.Should().BeLessThan(2000);
        one.Members[1].Thousandths.Should().BeGreaterThan(18_000);
    }

    [Fact]
    public void What_one_team_wins_the_other_loses_whichever_is_named_first()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            TeamEntrant one = AnyTeam(random), other = AnyTeam(random);

            var (first, second) = TeamEloRules.Rate(one, other, Options);
            var (swappedSecond, swappedFirst) = TeamEloRules.Rate(other, one, Options);

            (first.Team.Thousandths + second.Team.Thousandths).Should().Be(0);
            (swappedFirst.Team, swappedSecond.Team).Should().Be((first.Team, second.Team));
            swappedFirst.Members.Should().Equal(first.Members);
        }
    }

    [Fact]
    public void The_order_of_members_does_not_matter()
    {
        var enemy = Team(own: 1500, placement: 2, 1333, 1800);

        var (one, _) = TeamEloRules.Rate(Team(own: 1500, placement: 1, 1701, 1500), enemy, Options);
        var (swapped, _) = TeamEloRules.Rate(Team(own: 1500, placement: 1, 1500, 1701), enemy, Options);

        swapped.Team.Should().Be(one.Team);
        swapped.Members.Reverse().Should().Equal(one.Members);
    }

    private static TeamEntrant Team(int own, int placement, params int[] members) => new(
        new Entrant(Rating.OfPoints(own), 50, placement),
        [.. members.Select(points => new Entrant(Rating.OfPoints(points), 50, placement))]);

    private static TeamEntrant AnyTeam(Random random) =>
        Team(random.Next(1000, 2300), random.Next(3), random.Next(800, 2300), random.Next(800, 2300));
}
