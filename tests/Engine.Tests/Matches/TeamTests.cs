using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.TestKit;
using static Infon.Engine.Tests.Matches.TestMatches;

namespace Infon.Engine.Tests.Matches;

public sealed class TeamTests
{
    private readonly ScriptedBots _bots = new();

    [Fact]
    public void Entrants_make_teams_of_two_in_their_order()
    {
        using var match = _bots.Begin(Spec(MatchMode.Teams, Four()));

        match.Game.Seats[..4].ToArray().Select(player => player.Team).Should().Equal(0, 0, 1, 1);
        match.Spec.IsInTeams.Should().BeTrue();
    }

    [Fact]
    public void Members_of_a_team_are_no_enemies()
    {
        var game = TestArena.Room(12, 8).Begin();
        game.Join("a", team: 0);
        game.Join("b", team: 1);
        game.Join("c", team: 0);
        var asking = game.Put(0, CreatureType.Fatty, 2, 2);
        var friend = game.Put(2, CreatureType.Runner, 3, 2);
        var enemy = game.Put(1, CreatureType.Runner, 9, 5);

        var found = game.TryNearestEnemy(game.Creatures.SlotOf(asking), out var slot, out _);

        found.Should().BeTrue();
        slot.Should().Be(game.Creatures.SlotOf(enemy));
        game.AreEnemies(0, 2).Should().BeFalse();
        game.AreEnemies(0, 1).Should().BeTrue();
        game.Attack(asking, friend).Should().Be(CommandReply.Done);
        game.Play();
        game.Creature(asking).State.Should().Be(CreatureState.Idle);
        game.Creature(friend).Health.Should().Be(9_995);
    }

    [Fact]
    public void Who_has_only_friends_has_no_nearest_enemy()
    {
        var game = TestArena.Room(12, 8).Begin();
        game.Join("a", team: 3);
        game.Join("b", team: 3);
        game.Put(0, CreatureType.Runner, 2, 2);
        game.Put(1, CreatureType.Runner, 3, 2);

        game.TryNearestEnemy(0, out _, out _).Should().BeFalse();
    }

    [Fact]
    public void Two_members_of_a_team_on_the_hill_are_still_two_players()
    {
        var game = TestMatches.Room.Begin();
        game.Join("a", team: 0);
        game.Join("b", team: 0);
        game.Put(0, CreatureType.Runner, 5, 2);
        game.Put(1, CreatureType.Runner, 5, 2);

        game.Play();

        game.King.Should().Be(-1);
    }

    [Theory]
    [InlineData(600, -200, false)]
    [InlineData(-200, 600, false)]
    [InlineData(300, 200, true)]
    [InlineData(600, -100, true)]
    public void The_limit_holds_for_what_a_team_has_together(int first, int second, bool ends)
    {
        using var match = _bots.Begin(Spec(MatchMode.Teams, Four()) with { ScoreLimit = 500 });
        match.GivePoints(0, first);
        match.GivePoints(1, second);

        match.Step();

        (match.Result?.Cause).Should().Be(ends ? MatchCause.Score : null);
    }

    [Fact]
    public void A_team_stands_as_long_as_one_of_it_does()
    {
        var entrants = Four();
        entrants[0] = _bots.Entrant("dies early", DieIn(2));
        entrants[2] = _bots.Entrant("dies too", DieIn(3));
        entrants[3] = _bots.Entrant("dies last", DieIn(9));
        using var match = _bots.Begin(Spec(MatchMode.Teams, entrants) with { Options = NoRespawn });

        var result = match.Run();

        result.Should().BeEquivalentTo(new { Cause = MatchCause.LastStanding, Ticks = 9 });
        result.Standings.Select(s => s.Team).Should().Equal(0, 0, 1, 1);
        result.Standings[..2].Should().OnlyContain(s => s.Placement == 1);
        result.Standings[2..].Should().OnlyContain(s => s.Placement == 3);
    }

    [Fact]
    public void The_score_of_a_team_is_the_sum_of_its_members()
    {
        using var match = _bots.Begin(Spec(MatchMode.Teams, Four()) with { TicksMax = 2 });
        match.GivePoints(0, 100);
        match.GivePoints(2, 60);
        match.GivePoints(3, 60);

        var result = match.Run();

        result.Standings.Select(s => s.Player).Should().Equal(2, 3, 0, 1);
        result.PlacesByPlayer().Should().Equal(3, 3, 1, 1);
    }

    [Fact]
    public void Equal_teams_share_the_first_place()
    {
        using var match = _bots.Begin(Spec(MatchMode.Teams, Four()) with { TicksMax = 2 });
        match.GivePoints(0, 100);
        match.GivePoints(3, 100);

        match.Run().PlacesByPlayer().Should().Equal(1, 1, 1, 1);
    }

    [Fact]
    public void Who_plays_together_against_nobody_is_not_stopped_at_once()
    {
        using var match = _bots.Begin(Spec(MatchMode.Custom, _bots.Entrant("a", team: 0), _bots.Entrant("b", team: 0)) with { TicksMax = 10 });

        match.Run().Should().BeEquivalentTo(new { Cause = MatchCause.Time, Ticks = 10 });
    }

    [Fact]
    public void In_a_custom_match_teams_may_be_uneven()
    {
        Entrant[] entrants = [_bots.Entrant("a", DieIn(3), team: 1), _bots.Entrant("b", team: 0), _bots.Entrant("c", team: 0)];
        using var match = _bots.Begin(Spec(MatchMode.Custom, entrants) with { Options = NoRespawn });

        var result = match.Run();

        result.Should().BeEquivalentTo(new { Cause = MatchCause.LastStanding, Ticks = 3 });
        result.PlacesByPlayer().Should().Equal(3, 1, 1);
    }

    private Entrant[] Four() => [_bots.Entrant("a"), _bots.Entrant("b"), _bots.Entrant("c"), _bots.Entrant("d")];
}
