using Infon.Domain.Ratings;
using Infon.Domain.Teams;

namespace Infon.Domain.Tests.Teams;

public sealed class TeamEloRulesTests
{
    private static readonly EloOptions Options = new();

    [Fact]
    public void The_team_moves_by_the_ratings_of_the_teams()
    {
        var (one, _) = TeamEloRules.Rate(
            Team(own: 1500, placement: 1, 1900, 2100), Team(own: 1500, placement: 2, 1400, 1600), Options);

        one.Team.Expected.Should().Be(500_000);
    }

    [Fact]
    public void Or_by_the_averages_of_the_members_if_so_set()
    {
        var strong = Team(own: 1500, placement: 1, 1900, 2100);
        var weak = Team(own: 1500, placement: 2, 1400, 1600);

        var (one, other) = TeamEloRules.Rate(strong, weak, Options with { TeamStrength = TeamStrength.MemberAverage });

        one.Team.Expected.Should().Be(909_091);
        one.Team.Thousandths.Should().Be(1818);
        other.Team.Thousandths.Should().Be(-1818);
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

    [Fact]
    public void A_team_better_than_its_members_climbs_forever_by_their_averages_and_settles_by_its_own_rating()
    {
        // Three to one is a lead of 238.6 points of 500; the members are held at the start by what they do elsewhere.
        SettledAt(TeamStrength.TeamRating).Should().BeApproximately(238.6, 25);
        SettledAt(TeamStrength.MemberAverage).Should().BeGreaterThan(5000);
    }

    private static double SettledAt(TeamStrength strength)
    {
        var options = Options with { TeamStrength = strength };
        TeamEntrant one = Team(own: 1500, placement: 1, 1500, 1500), other = one;
        for (var game = 0; game < 4000; game++)
        {
            var (winner, loser) = game % 4 == 3 ? (2, 1) : (1, 2);
            var changes = TeamEloRules.Rate(Placed(one, winner), Placed(other, loser), options);
            one = one with { Team = one.Team with { Rating = changes.One.Team.After } };
            other = other with { Team = other.Team with { Rating = changes.Other.Team.After } };
        }

        return (one.Team.Rating.Thousandths - other.Team.Rating.Thousandths) / 1000.0;
    }

    private static TeamEntrant Placed(TeamEntrant team, int placement) => team with { Team = team.Team with { Placement = placement } };

    private static TeamEntrant Team(int own, int placement, params int[] members) => new(
        new Entrant(Rating.OfPoints(own), 50, placement),
        [.. members.Select(points => new Entrant(Rating.OfPoints(points), 50, placement))]);

    private static TeamEntrant AnyTeam(Random random) =>
        Team(random.Next(1000, 2300), random.Next(3), random.Next(800, 2300), random.Next(800, 2300));
}
