using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.TestKit;
using static Infon.Engine.Tests.Matches.TestMatches;

namespace Infon.Engine.Tests.Matches;

public sealed class MatchEndTests
{
    private readonly ScriptedBots _bots = new();

    [Fact]
    public void A_match_ends_exactly_at_its_time()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")) with { TicksMax = 30 });

        match.Play(29).Result.Should().BeNull();
        match.Step();

        match.Result!.Cause.Should().Be(MatchCause.Time);
        match.Result.Ticks.Should().Be(30);
    }

    [Theory]
    [InlineData("1v1", 2, 3000)]
    [InlineData("ffa5", 5, 6000)]
    [InlineData("team2v2", 4, 6000)]
    [InlineData("solo", 1, 3000)]
    public void A_mode_brings_its_own_time(string mode, int players, int ticks)
    {
        var entrants = Enumerable.Range(0, players).Select(i => _bots.Entrant($"bot {i}")).ToArray();
        using var match = _bots.Begin(Spec(MatchMode.Named(mode)!, entrants));

        var result = match.Run();

        result.Should().BeEquivalentTo(new { Cause = MatchCause.Time, Ticks = ticks });
    }

    [Fact]
    public void A_match_that_is_over_does_not_go_on()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")) with { TicksMax = 3 });
        var result = match.Run();

        match.Play(5);

        match.Game.TickNumber.Should().Be(3);
        match.Result.Should().BeSameAs(result);
        match.Game.StateHash().Should().Be(result.StateHash);
    }

    [Fact]
    public void A_match_ends_at_the_end_of_the_tick_in_which_a_score_reaches_the_limit()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Play(5).GivePoints(1, 499);
        match.Step();
        var before = match.Result;

        match.GivePoints(1, 1);
        match.Step();

        before.Should().BeNull();
        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.Score, Ticks = 7 });
        match.Result!.Standings.Select(s => (s.Player, s.Placement, s.Score)).Should().Equal((1, 1, 500), (0, 2, 0));
    }

    [Fact]
    public void The_score_counts_before_the_time()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")) with { TicksMax = 1 });
        match.GivePoints(0, 600);

        match.Run().Cause.Should().Be(MatchCause.Score);
    }

    [Fact]
    public void The_last_one_standing_wins_whatever_the_score()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a", DieIn(4)), _bots.Entrant("b")) with { Options = NoRespawn });
        match.GivePoints(0, 400);

        var result = match.Run();

        result.Should().BeEquivalentTo(new { Cause = MatchCause.LastStanding, Ticks = 4 });
        result.Standings.Select(s => (s.Player, s.Placement, s.OutSinceTick)).Should().Equal((1, 1, null), (0, 2, 4));
    }

    [Fact]
    public void With_respawn_nobody_is_out_for_want_of_creatures()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a", DieIn(4)), _bots.Entrant("b")));

        match.Play(25);

        match.Result.Should().BeNull();
        match.Game.Seats[0].CreatureCount.Should().Be(2);
    }

    [Fact]
    public void When_all_die_in_one_tick_nobody_is_left()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a", DieIn(4)), _bots.Entrant("b", DieIn(4))) with { Options = NoRespawn });

        var result = match.Run();

        result.Should().BeEquivalentTo(new { Cause = MatchCause.AllDead, Ticks = 4 });
        result.PlacesByPlayer().Should().Equal(1, 1);
    }

    [Fact]
    public void One_alone_plays_until_dead()
    {
        using var match = _bots.Begin(Spec(MatchMode.Solo, _bots.Entrant("a", DieIn(6))) with { Options = NoRespawn });

        match.Run().Should().BeEquivalentTo(new { Cause = MatchCause.AllDead, Ticks = 6 });
    }

    [Fact]
    public void A_player_at_the_lowest_score_is_out_in_the_next_tick()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Play(2).GivePoints(0, -500);

        match.Step();

        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.LastStanding, Ticks = 3 });
        match.Result!.PlacesByPlayer().Should().Equal(2, 1);
        match.Result!.Standings[1].OutSinceTick.Should().Be(3);
    }

    [Fact]
    public void A_public_match_has_no_end_of_its_own()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a", DieIn(1))) with { Options = NoRespawn });

        match.Play(7000);

        match.Result.Should().BeNull();
        match.Game.TickNumber.Should().Be(7000);
    }

    [Fact]
    public void A_public_match_keeps_to_a_time_it_was_given()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")) with { TicksMax = 20 });

        match.Play(21);

        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.Time, Ticks = 20 });
    }

    [Fact]
    public void A_public_match_keeps_to_a_score_limit_it_was_given()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")) with { ScoreLimit = 50 });
        match.GivePoints(0, 50);

        match.Step();

        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.Score, Ticks = 1 });
    }

    [Fact]
    public void An_aborted_match_says_so_and_still_lists_everybody()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Play(5).Submit(new MatchInput(0, MatchInputKind.Abort));

        match.Play(3);

        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.Aborted, Ticks = 6 });
        match.Result!.Standings.Should().HaveCount(2);
    }

    [Fact]
    public void What_arrives_together_with_the_abort_but_after_it_changes_nothing_any_more()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")));
        match.Submit(new MatchInput(0, MatchInputKind.Abort));
        match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: _bots.Entrant("late")));

        match.Step();

        match.Game.StateHash().Should().Be(match.Result!.StateHash);
        match.Game.PlayerAt(1).Should().BeNull();
        match.Inputs.Should().ContainSingle();
    }

    [Fact]
    public void The_result_counts_what_everybody_did()
    {
        static void EatThenBreed(Controls controls, ReadOnlySpan<BotEvent> events) =>
            ForEachOwn(controls, id => controls.Execute(new Command(CommandKind.SetState, id, (int)CreatureState.Eat)));

        using var match = _bots.Begin(Spec(MatchMode.Solo, _bots.Entrant("eater", EatThenBreed)) with { TicksMax = 12 });
        match.Game.World.AddFood(1, 1, 500);
        _bots.Loaded[0].Usage = new BotUsage(Instructions: 5, InstructionsTotal: 77, MemoryBytes: 0, MemoryPeakBytes: 0, Faults: 3, StoppedAfter: 0);

        var standing = match.Run().Standings.Single();

        standing.Should().BeEquivalentTo(new { Name = "eater", Spawned = 2, Lost = 0, FoodEaten = 500L, Instructions = 77L, Faults = 3, Placement = 1 });
    }
}
