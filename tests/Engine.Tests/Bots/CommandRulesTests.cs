using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.TestKit;

namespace Infon.Engine.Tests.Bots;

public sealed class CommandRulesTests
{
    private readonly Game _game = TestArena.Room(12, 8).Begin(players: 2);

    public static TheoryData<CommandKind> Kinds => [.. Enum.GetValues<CommandKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_commands_what_is_not_theirs_or_does_not_live(CommandKind kind)
    {
        var enemy = _game.Put(1, CreatureType.Runner, 3, 3);
        var before = _game.StateHash();

        _game.Execute(0, new Command(kind, enemy, 1)).Should().Be(CommandReply.NotYours);
        _game.Execute(0, new Command(kind, 77, 1)).Should().Be(CommandReply.NoSuchCreature);
        _game.Execute(0, new Command(kind, -1, 1)).Should().Be(CommandReply.NoSuchCreature);

        _game.StateHash().Should().Be(before);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    [InlineData(int.MinValue)]
    [InlineData(256)]
    public void There_are_eight_states(int state)
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);

        _game.Execute(0, new Command(CommandKind.SetState, runner, state)).Should().Be(CommandReply.NoSuchState);
    }

    [Theory]
    [InlineData(CreatureState.Idle, CommandReply.Done)]
    [InlineData(CreatureState.Walk, CommandReply.Refused)]
    [InlineData(CreatureState.Heal, CommandReply.Refused)]
    [InlineData(CreatureState.Eat, CommandReply.Refused)]
    [InlineData(CreatureState.Attack, CommandReply.Done)]
    [InlineData(CreatureState.Convert, CommandReply.Refused)]
    [InlineData(CreatureState.Spawn, CommandReply.Refused)]
    [InlineData(CreatureState.Feed, CommandReply.Refused)]
    public void A_fresh_runner_may_idle_and_attack_and_nothing_else(CreatureState state, CommandReply reply)
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);

        _game.SetState(runner, state).Should().Be(reply);
        _game.Creature(runner).State.Should().Be(reply == CommandReply.Done ? state : CreatureState.Idle);
    }

    [Fact]
    public void The_state_it_is_in_may_be_set_again_though_its_condition_no_longer_holds()
    {
        var fatty = _game.Put(0, CreatureType.Fatty, 3, 3, health: 5_000, food: 1_000);
        _game.SetState(fatty, CreatureState.Spawn);

        _game.SetState(fatty, CreatureState.Spawn).Should().Be(CommandReply.Done);

        _game.Creature(fatty).Health.Should().Be(1_000, "the price is paid once");
    }

    [Fact]
    public void Breeding_left_and_begun_again_is_paid_twice_and_the_food_is_lost()
    {
        var fatty = _game.Put(0, CreatureType.Fatty, 3, 3, food: 1_000);
        _game.SetState(fatty, CreatureState.Spawn);
        _game.Play(2);
        _game.SetState(fatty, CreatureState.Idle);

        _game.SetState(fatty, CreatureState.Spawn);

        _game.Creature(fatty).Should().BeEquivalentTo(new { Health = 20_000 - 14 - 8_000, Food = 600, SpawnFood = 0 });
    }

    [Fact]
    public void A_refused_change_of_state_keeps_what_was_spent()
    {
        var fatty = _game.Put(0, CreatureType.Fatty, 3, 3, food: 1_000);
        _game.SetState(fatty, CreatureState.Spawn);
        _game.Play(2);

        _game.SetState(fatty, CreatureState.Walk).Should().Be(CommandReply.Refused);

        _game.Creature(fatty).Should().BeEquivalentTo(new { SpawnFood = 400, State = CreatureState.Spawn });
    }

    [Fact]
    public void Feeding_needs_a_reach_and_food()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3, food: 1);
        var fatty = _game.Put(0, CreatureType.Fatty, 3, 3, food: 1_000);
        var flyer = _game.Put(0, CreatureType.Flyer, 3, 3);

        _game.SetState(runner, CreatureState.Feed).Should().Be(CommandReply.Done);
        _game.SetState(fatty, CreatureState.Feed).Should().Be(CommandReply.Refused);
        _game.SetState(flyer, CreatureState.Feed).Should().Be(CommandReply.Refused);
    }

    [Fact]
    public void A_target_is_any_living_creature_but_oneself()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);
        var own = _game.Put(0, CreatureType.Runner, 3, 3);
        var enemy = _game.Put(1, CreatureType.Runner, 9, 5);

        _game.SetTarget(runner, own).Should().Be(CommandReply.Done);
        _game.SetTarget(runner, enemy).Should().Be(CommandReply.Done);
        _game.SetTarget(runner, runner).Should().Be(CommandReply.Refused);
        _game.SetTarget(runner, 99).Should().Be(CommandReply.Refused);
        _game.SetTarget(runner, -1).Should().Be(CommandReply.Refused);
        _game.Creature(runner).Target.Should().Be(enemy, "a refused choice changes nothing");
    }

    [Fact]
    public void A_message_keeps_its_first_eight_bytes()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);
        var bytes = new byte[CreatureMessage.LengthMax];

        var reply = _game.Execute(0, new Command(CommandKind.SetMessage, runner, Message: CreatureMessage.Of("hello world"u8)));

        reply.Should().Be(CommandReply.Done);
        _game.Creature(runner).Message.CopyTo(bytes).Should().Be(8);
        Encoding.UTF8.GetString(bytes).Should().Be("hello wo");
    }

    [Fact]
    public void Suicide_waits_for_the_turn_of_the_creature()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3, food: 100);

        _game.Suicide(runner);
        var livesOn = _game.Lives(runner);
        _game.Play();

        livesOn.Should().BeTrue();
        _game.Lives(runner).Should().BeFalse();
        _game.World.FoodAt(3, 3).Should().Be(100);
        _game.Seats[0].Score.Should().Be(-40);
        _game.Seats[0].Events.ToArray()[^1].Should().Be(new BotEvent(BotEventKind.CreatureKilled, runner, runner));
    }

    [Fact]
    public void Every_command_is_written_down_with_its_reply()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);
        var log = new CommandLog();
        var controls = new Controls(_game, 0, log);
        var (attack, walk) = (new Command(CommandKind.SetState, runner, 4), new Command(CommandKind.SetState, runner, 1));

        controls.Execute(attack);
        controls.Execute(walk);
        log.EndThinking();
        controls.Execute(new Command(CommandKind.Suicide, 9));

        log.Entries.ToArray().Should().Equal(
            new CommandEntry(0, attack, CommandReply.Done),
            new CommandEntry(0, walk, CommandReply.Refused),
            new CommandEntry(0, new Command(CommandKind.Suicide, 9), CommandReply.NoSuchCreature));
        log.ThinkCount.Should().Be(2);
    }

    [Fact]
    public void The_log_of_commands_holds_as_many_as_are_given_and_begins_anew()
    {
        var log = new CommandLog();
        for (var i = 0; i < 5_000; i++)
        {
            log.Add(i % 3, new Command(CommandKind.SetTarget, i, i + 1), CommandReply.Refused);
        }

        log.EndThinking();

        log.Count.Should().Be(5_000);
        log.Entries[4_999].Should().Be(new CommandEntry(4_999 % 3, new Command(CommandKind.SetTarget, 4_999, 5_000), CommandReply.Refused));
        log.Clear();
        (log.Count, log.ThinkCount, log.Entries.Length).Should().Be((0, 0, 0));
    }

    [Fact]
    public void Controls_without_a_log_work_as_well()
    {
        var runner = _game.Put(0, CreatureType.Runner, 3, 3);

        new Controls(_game, 0, Log: null).Execute(new Command(CommandKind.SetState, runner, 4)).Should().Be(CommandReply.Done);
    }
}
