using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class AttackTests
{
    private static Game Game(params (string Name, int Value)[] options) => TestArena.Room(12, 8).Begin(
        players: 3, new GameOptions { Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)) });

    [Fact]
    public void Attacking_may_be_begun_without_a_target_and_ends_in_the_same_tick()
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3);

        game.SetState(fatty, CreatureState.Attack).Should().Be(CommandReply.Done);
        game.Play();

        game.Creature(fatty).Should().BeEquivalentTo(new { State = CreatureState.Idle, Target = fatty });
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void The_reach_is_included(int away, bool hits)
    {
        var game = Game();
        var fatty = game.Place(0, CreatureType.Fatty, 1000, 1000);
        var enemy = game.Place(1, CreatureType.Runner, 1000 + away, 1000);
        game.Attack(fatty, enemy);

        game.Play();

        game.Creature(fatty).State.Should().Be(hits ? CreatureState.Attack : CreatureState.Idle);
        game.Creature(enemy).Health.Should().Be(10_000 - 5 - (hits ? 150 : 0));
    }

    [Fact]
    public void A_dead_target_ends_the_attack_though_somebody_else_took_the_slot()
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3);
        var enemy = game.Put(1, CreatureType.Runner, 3, 3);
        game.Attack(fatty, enemy);
        game.Suicide(enemy);
        game.Play();
        var next = game.Put(1, CreatureType.Runner, 3, 3);

        game.Play();

        game.Creatures.SlotOf(next).Should().Be(1);
        game.Creature(fatty).State.Should().Be(CreatureState.Idle);
        game.Creature(next).Health.Should().Be(9_995);
        game.SetTarget(fatty, enemy).Should().Be(CommandReply.Refused);
    }

    [Fact]
    public void Who_has_no_hit_points_against_a_type_stops()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 3, 3);
        var enemy = game.Put(1, CreatureType.Fatty, 3, 3);
        game.Attack(runner, enemy);

        game.Play();

        game.Creature(runner).State.Should().Be(CreatureState.Idle);
        game.Creature(enemy).Health.Should().Be(20_000 - 7);
    }

    [Fact]
    public void Fewer_than_ten_hit_points_a_second_are_none_a_tick()
    {
        var game = Game(("runner_attack_fatty", 9), ("runner_attack_range_fatty", 500));
        var runner = game.Put(0, CreatureType.Runner, 3, 3);
        var enemy = game.Put(1, CreatureType.Fatty, 3, 3);
        game.Attack(runner, enemy);

        game.Play();

        game.Creature(runner).State.Should().Be(CreatureState.Idle);
    }

    [Fact]
    public void An_own_creature_is_not_hit()
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3);
        var own = game.Put(0, CreatureType.Runner, 3, 3);

        game.Attack(fatty, own).Should().Be(CommandReply.Done);
        game.Play();

        game.Creature(fatty).State.Should().Be(CreatureState.Idle);
        game.Creature(own).Health.Should().Be(9_995);
    }

    [Fact]
    public void Every_attacker_is_told_of_in_every_tick_until_the_kill()
    {
        var game = Game();
        var first = game.Put(0, CreatureType.Fatty, 3, 3);
        var second = game.Put(1, CreatureType.Fatty, 3, 3);
        var victim = game.Put(2, CreatureType.Runner, 3, 3, health: 300);
        game.Attack(first, victim);
        game.Attack(second, victim);

        game.Play();

        game.Seats[2].Events.ToArray()[^2..].Should().Equal(
            new BotEvent(BotEventKind.CreatureAttacked, victim, first),
            new BotEvent(BotEventKind.CreatureKilled, victim, second));
        game.Creature(first).State.Should().Be(CreatureState.Attack);
        game.Creature(second).State.Should().Be(CreatureState.Idle);
        (game.Seats[0].Score, game.Seats[1].Score, game.Seats[2].Score).Should().Be((0, 10, -3));
        game.Seats[1].Statistics.Killed(CreatureType.Runner).Should().Be(1);
    }

    [Fact]
    public void Who_is_killed_by_a_lower_slot_does_not_act_any_more()
    {
        var game = Game();
        var first = game.Put(0, CreatureType.Fatty, 3, 3, health: 100);
        var second = game.Put(1, CreatureType.Fatty, 3, 3, health: 100);
        game.Attack(first, second);
        game.Attack(second, first);

        game.Play();

        game.Lives(second).Should().BeFalse();
        game.Creature(first).Health.Should().Be(93);
    }

    [Fact]
    public void Who_is_killed_by_a_higher_slot_has_acted()
    {
        var game = Game();
        game.World.AddFood(3, 3, 500);
        var eater = game.Put(0, CreatureType.Runner, 3, 3, health: 100);
        var killer = game.Put(1, CreatureType.Fatty, 3, 3);
        game.SetState(eater, CreatureState.Eat);
        game.Attack(killer, eater);

        game.Play();

        game.Lives(eater).Should().BeFalse();
        game.Seats[0].Statistics.FoodEaten.Should().Be(80);
        game.World.FoodAt(3, 3).Should().Be(500, "all it carried lies where it died");
    }

    [Fact]
    public void Old_age_in_the_own_turn_comes_before_the_blow_of_a_higher_slot()
    {
        var game = Game();
        var old = game.Put(0, CreatureType.Runner, 3, 3, health: 5, food: 90);
        var late = game.Put(1, CreatureType.Fatty, 3, 3);
        game.Attack(late, old);

        game.Play();

        game.Happened(TickEventKind.Killed).Should().Equal(new TickEvent(TickEventKind.Killed, 0, old, -1));
        game.World.FoodAt(3, 3).Should().Be(30);
        (game.Seats[0].Score, game.Seats[1].Score).Should().Be((-3, 0));
    }

    [Fact]
    public void A_blow_of_a_lower_slot_comes_before_the_suicide()
    {
        var game = Game();
        var killer = game.Put(1, CreatureType.Fatty, 3, 3);
        var victim = game.Put(0, CreatureType.Runner, 3, 3, health: 150);
        game.Attack(killer, victim);
        game.Suicide(victim);

        game.Play();

        game.Happened(TickEventKind.Killed).Should().Equal(new TickEvent(TickEventKind.Killed, 0, victim, killer));
        game.Seats[0].Score.Should().Be(-3);
    }

    [Theory]
    [InlineData(CreatureType.Fatty, CreatureType.Runner, -3, 10)]
    [InlineData(CreatureType.Fatty, CreatureType.Fatty, -8, 15)]
    [InlineData(CreatureType.Fatty, CreatureType.Flyer, -4, 12)]
    [InlineData(CreatureType.Runner, CreatureType.Flyer, -4, 12)]
    public void A_kill_is_worth_what_was_killed(CreatureType killer, CreatureType victim, int lost, int won)
    {
        var game = Game();
        game.Attack(game.Put(0, killer, 3, 3), game.Put(1, victim, 3, 3, health: 10));

        game.Play();

        (game.Seats[0].Score, game.Seats[1].Score).Should().Be((won, lost));
        game.Happened(TickEventKind.Scored).Select(e => e.Player).Should().Equal([1, 0], "the victim's change comes first");
    }
}
