using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Infon.TestKit;
using static Infon.Engine.Tests.Matches.TestMatches;

namespace Infon.Engine.Tests.Matches;

public sealed class MatchInputTests
{
    private readonly ScriptedBots _bots = new();

    [Fact]
    public void Who_joins_is_seated_at_the_end_of_the_tick_and_plays_in_the_next()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")));
        match.Submit(Joining("late"));

        match.Step();
        var thoughtsAtFirst = _bots.Loaded[1].Thoughts;
        match.Step();

        match.Inputs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Tick = 1, Kind = MatchInputKind.Join, Player = 1 });
        match.Game.PlayerAt(1)!.Name.Should().Be("late");
        thoughtsAtFirst.Should().Be(0);
        _bots.Loaded[1].Thoughts.Should().Be(1);
    }

    [Fact]
    public void Who_joins_is_told_of_the_game_and_then_of_the_first_creatures()
    {
        var told = new List<BotEvent>();
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")));
        match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: _bots.Entrant("late", (_, events) => told.AddRange(events.ToArray()))));

        match.Play(2);

        told.Should().Equal(
            new BotEvent(BotEventKind.PlayerCreated, 1, -1),
            new BotEvent(BotEventKind.CreatureSpawned, 2, -1),
            new BotEvent(BotEventKind.CreatureSpawned, 3, -1));
    }

    [Fact]
    public void Who_leaves_is_gone_with_all_creatures_at_the_end_of_the_tick()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Submit(new MatchInput(0, MatchInputKind.Leave, 0));

        match.Step();

        match.Game.PlayerAt(0).Should().BeNull();
        match.BotOf(0).Should().BeNull();
        match.Game.Creatures.Count.Should().Be(2);
        _bots.Loaded[0].IsDisposed.Should().BeTrue();
        match.Game.Happened(TickEventKind.Left).Should().ContainSingle().Which.Player.Should().Be(0);
    }

    [Fact]
    public void A_match_of_two_is_over_when_one_leaves()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Play(3).Submit(new MatchInput(0, MatchInputKind.Leave, 0));

        match.Step();

        match.Result.Should().BeEquivalentTo(new { Cause = MatchCause.LastStanding, Ticks = 4 });
        match.Result!.Standings.Select(s => (s.Name, s.Placement, s.OutSinceTick)).Should().Equal(("b", 1, null), ("a", 2, 4));
    }

    [Fact]
    public void A_seat_that_was_left_goes_to_the_next_who_joins_and_both_stand_in_the_result()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("first"), _bots.Entrant("stays")));
        match.Play(3).GivePoints(0, 50);
        match.Submit(new MatchInput(0, MatchInputKind.Leave, 0));
        match.Submit(Joining("second"));
        match.Play(5).Submit(new MatchInput(0, MatchInputKind.Abort));

        match.Step();

        match.Result!.Standings.Select(s => (s.Player, s.Name, s.Score, s.OutSinceTick))
            .Should().Equal((0, "second", 0, null), (1, "stays", 0, null), (0, "first", 50 - 6, 4));
        match.Result.Standings.Select(s => s.Placement).Should().Equal(1, 1, 3);
    }

    [Fact]
    public void Whoever_takes_a_seat_again_gets_luck_of_their_own()
    {
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Submit(new MatchInput(0, MatchInputKind.Leave, 0));
        match.Submit(Joining("next"));

        match.Step();

        _bots.Loaded.Select(bot => bot.Terms.Seed).Should().OnlyHaveUniqueItems().And.HaveCount(3);
    }

    [Fact]
    public void A_full_match_lets_nobody_in()
    {
        var small = new GameOptions { Limits = new GameLimits(Players: 2, Creatures: 16) };
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a"), _bots.Entrant("b")) with { Options = small });
        match.Submit(Joining("late"));

        match.Play(2);

        _bots.Loaded.Should().HaveCount(2);
        match.Inputs.Single().Player.Should().Be(-1);
    }

    [Fact]
    public void A_mode_lets_no_more_in_than_it_is_for()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Submit(Joining("third"));

        match.Play(2);

        match.Game.PlayerAt(2).Should().BeNull();
        match.Result.Should().BeNull();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(32)]
    public void Nobody_joins_a_team_that_cannot_be(int team)
    {
        using var match = _bots.Begin(Spec(MatchMode.Custom, _bots.Entrant("a", team: 0), _bots.Entrant("b", team: 1)) with { ScoreLimit = 100 });
        match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: _bots.Entrant("c", team: team)));

        match.Play(2);

        match.Game.PlayerAt(2).Should().BeNull();
        match.Result.Should().BeNull();
    }

    [Fact]
    public void An_upload_commands_after_the_creatures_have_moved()
    {
        var upload = _bots.Upload("die", (controls, _) => ForEachOwn(controls, id => controls.Execute(new Command(CommandKind.Suicide, id))));
        var think = _bots.Entrant("a", (controls, _) => controls.Execute(new Command(CommandKind.SetState, 0, (int)CreatureState.Idle)));
        using var match = _bots.Begin(Spec(MatchMode.Public, think));
        match.Submit(new MatchInput(0, MatchInputKind.Bot, 0, upload));

        match.Step();
        var alive = match.Game.Creatures.Count;
        var (thought, all) = (match.Commands.ThinkCount, match.Commands.Count);
        match.Step();

        alive.Should().Be(2);
        (thought, all).Should().Be((1, 3));
        match.Game.Creatures.Count.Should().Be(0);
        match.Commands.Entries[0].Reply.Should().Be(CommandReply.Done);
    }

    [Fact]
    public void An_upload_known_before_the_match_takes_effect_before_the_first_tick()
    {
        var upload = _bots.Upload("die", DieIn(1));
        using var match = _bots.Begin(Spec(MatchMode.Public, _bots.Entrant("a")), new MatchInput(0, MatchInputKind.Bot, 0, upload));

        match.Step();

        match.Game.Creatures.Count.Should().Be(0);
    }

    [Theory]
    [InlineData(BotInputKind.CommandLine)]
    [InlineData(BotInputKind.Key)]
    [InlineData(BotInputKind.Restart)]
    [InlineData(BotInputKind.Info)]
    [InlineData(BotInputKind.Allowance)]
    public void What_is_for_a_bot_reaches_only_that_bot(BotInputKind kind)
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Submit(new MatchInput(0, MatchInputKind.Bot, 1, new BotInput(kind, Number: 3)));

        match.Play(3);

        _bots.Loaded[0].Received.Should().BeEmpty();
        _bots.Loaded[1].Received.Should().Equal(new BotInput(kind, Number: 3));
    }

    [Fact]
    public void What_is_for_a_player_who_is_not_there_is_written_down_and_does_nothing()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Submit(new MatchInput(0, MatchInputKind.Leave, 9));
        match.Submit(new MatchInput(0, MatchInputKind.Bot, -1, new BotInput(BotInputKind.Info)));

        match.Play(2);

        match.Inputs.Should().HaveCount(2);
        match.Result.Should().BeNull();
    }

    [Fact]
    public void A_bot_stopped_by_a_clock_is_written_down_so_that_it_can_be_stopped_again()
    {
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));
        match.Play(4);
        _bots.Loaded[1].Usage = new BotUsage(1234, 1234, 0, 0, 0, StoppedAfter: 1234);
        match.Step();
        _bots.Loaded[1].Usage = default;

        match.Step();

        match.Inputs.Should().Equal(new MatchInput(4, MatchInputKind.Bot, 1, new BotInput(BotInputKind.Stop, Number: 1234)));
    }

    [Fact]
    public void A_stop_that_was_written_down_reaches_the_bot_before_the_tick_it_belongs_to()
    {
        var stop = new MatchInput(4, MatchInputKind.Bot, 1, new BotInput(BotInputKind.Stop, Number: 1234));
        using var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")), stop);

        match.Play(3);
        var before = _bots.Loaded[1].Received.Count;
        match.Step();

        before.Should().Be(0);
        _bots.Loaded[1].Received.Should().ContainSingle();
        _bots.Loaded[1].Thoughts.Should().Be(4);
    }

    [Fact]
    public void A_match_lets_go_of_all_its_bots()
    {
        var match = _bots.Begin(Spec(MatchMode.Duel, _bots.Entrant("a"), _bots.Entrant("b")));

        match.Dispose();

        _bots.Loaded.Should().OnlyContain(bot => bot.IsDisposed);
    }

    private MatchInput Joining(string name) => new(0, MatchInputKind.Join, Entrant: _bots.Entrant(name));
}
