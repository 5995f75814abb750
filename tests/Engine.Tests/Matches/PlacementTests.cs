using Infon.Engine.Matches;

namespace Infon.Engine.Tests.Matches;

public sealed class PlacementTests
{
    [Fact]
    public void Higher_scores_come_first_and_equal_ones_share_a_place()
    {
        var placed = Referee.Place([Of(0, 10), Of(1, 30), Of(2, 10), Of(3, -5), Of(4, 30)], inTeams: false);

        placed.Select(s => (s.Player, s.Placement)).Should().Equal((1, 1), (4, 1), (0, 3), (2, 3), (3, 5));
    }

    [Fact]
    public void Who_is_still_in_comes_before_who_is_out_and_who_went_later_before_who_went_earlier()
    {
        var placed = Referee.Place([Of(0, 400, outSince: 10), Of(1, -20), Of(2, 300, outSince: 90), Of(3, 50, outSince: 90)], inTeams: false);

        placed.Select(s => (s.Player, s.Placement)).Should().Equal((1, 1), (2, 2), (3, 3), (0, 4));
    }

    [Fact]
    public void Out_in_the_same_tick_with_the_same_score_is_a_tie()
    {
        var placed = Referee.Place([Of(0, 5, outSince: 9), Of(1, 5, outSince: 9), Of(2, 5)], inTeams: false);

        placed.Select(s => (s.Player, s.Placement)).Should().Equal((2, 1), (0, 2), (1, 2));
    }

    [Fact]
    public void Two_who_had_the_same_seat_stand_for_themselves()
    {
        var placed = Referee.Place([Of(0, 50, outSince: 4, name: "gone"), Of(0, 20, name: "here"), Of(1, 30)], inTeams: false);

        placed.Select(s => (s.Name, s.Placement)).Should().Equal(("1", 1), ("here", 2), ("gone", 3));
    }

    [Fact]
    public void A_team_is_out_when_its_last_member_is()
    {
        var placed = Referee.Place(
            [Of(0, 10, team: 0, outSince: 5), Of(1, 10, team: 1), Of(2, 10, team: 0, outSince: 50), Of(3, 90, team: 2, outSince: 49)], inTeams: true);

        placed.Select(s => (s.Player, s.Placement)).Should().Equal((1, 1), (0, 2), (2, 2), (3, 4));
    }

    [Fact]
    public void Members_stand_together_best_first()
    {
        var placed = Referee.Place([Of(0, 10, team: 0), Of(1, 60, team: 1), Of(2, 40, team: 0), Of(3, 0, team: 1)], inTeams: true);

        placed.Select(s => (s.Player, s.Placement)).Should().Equal((1, 1), (3, 1), (2, 3), (0, 3));
    }

    [Fact]
    public void Nobody_makes_an_empty_list() => Referee.Place([], inTeams: false).Should().BeEmpty();

    private static Standing Of(int player, int score, int? outSince = null, int? team = null, string? name = null) =>
        new() { Player = player, Name = name ?? $"{player}", Team = team ?? player, Score = score, OutSinceTick = outSince };
}
