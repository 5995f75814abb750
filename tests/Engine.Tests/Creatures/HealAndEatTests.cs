using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class HealAndEatTests
{
    private static Game RoomWith(params (string Name, int Value)[] options) => TestArena.Room(12, 8).Begin(
        players: 2, new GameOptions { Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)) });

    [Theory]
    [InlineData(1_000, 500, 1_045, 450, CreatureState.Heal)]
    [InlineData(1_000, 50, 1_045, 0, CreatureState.Idle)]
    [InlineData(1_000, 20, 1_015, 0, CreatureState.Idle)]
    [InlineData(9_955, 500, 10_000, 450, CreatureState.Idle)]
    [InlineData(9_956, 500, 10_000, 451, CreatureState.Idle)]
    [InlineData(9_990, 500, 10_000, 485, CreatureState.Idle)]
    [InlineData(9_990, 3, 9_988, 0, CreatureState.Idle)]
    public void A_healer_turns_food_into_health(int health, int food, int healthAfter, int foodAfter, CreatureState then)
    {
        var game = RoomWith();
        var healer = game.Put(0, CreatureType.Runner, 3, 3, health, food);
        game.SetState(healer, CreatureState.Heal);

        game.Play();

        game.Creature(healer).Should().BeEquivalentTo(new { Health = healthAfter, Food = foodAfter, State = then });
    }

    [Fact]
    public void A_fatty_without_food_stops_healing()
    {
        var game = RoomWith();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3, health: 1_000, food: 45);
        game.SetState(fatty, CreatureState.Heal);

        game.Play(2);

        game.Creature(fatty).Should().BeEquivalentTo(new { Health = 1_000 + 45 - 14, Food = 0, State = CreatureState.Idle });
        game.SetState(fatty, CreatureState.Heal).Should().Be(CommandReply.Refused);
    }

    [Fact]
    public void Who_does_not_age_heals_up_to_the_brim_and_is_refused_then()
    {
        var game = RoomWith(("runner_aging", 0));
        var healer = game.Put(0, CreatureType.Runner, 3, 3, health: 9_950, food: 100);
        game.SetState(healer, CreatureState.Heal);

        game.Play();

        game.Creature(healer).Should().BeEquivalentTo(new { Health = 10_000, Food = 50, State = CreatureState.Idle });
        game.SetState(healer, CreatureState.Heal).Should().Be(CommandReply.Refused);
    }

    [Fact]
    public void Rates_are_truncated_to_whole_amounts_a_tick()
    {
        var game = RoomWith(("runner_heal_rate", 119), ("runner_eat_rate", 109));
        game.World.AddFood(3, 3, 100);
        var healer = game.Put(0, CreatureType.Runner, 3, 3, health: 1_000, food: 100);
        var eater = game.Put(0, CreatureType.Runner, 3, 3);
        game.SetState(healer, CreatureState.Heal);
        game.SetState(eater, CreatureState.Eat);

        game.Play();

        game.Creature(healer).Food.Should().Be(89);
        game.Creature(eater).Food.Should().Be(10);
    }

    [Fact]
    public void An_eater_stays_one_tick_longer_than_there_is_food()
    {
        var game = RoomWith();
        game.World.AddFood(3, 3, 90);
        var eater = game.Put(0, CreatureType.Runner, 3, 3);
        game.SetState(eater, CreatureState.Eat);

        var seen = new List<(int, CreatureState)>();
        for (var tick = 0; tick < 3; tick++)
        {
            game.Play();
            seen.Add((game.Creature(eater).Food, game.Creature(eater).State));
        }

        seen.Should().Equal((80, CreatureState.Eat), (90, CreatureState.Eat), (90, CreatureState.Idle));
        game.Seats[0].Statistics.FoodEaten.Should().Be(90);
    }

    [Fact]
    public void An_eater_that_is_full_stays_one_tick_longer_too()
    {
        var game = RoomWith(("runner_food", 100));
        game.World.AddFood(3, 3, 1_000);
        var eater = game.Put(0, CreatureType.Runner, 3, 3, food: 90);
        game.SetState(eater, CreatureState.Eat);

        game.Play();
        var atFirst = game.Creature(eater);
        game.Play();

        atFirst.Should().BeEquivalentTo(new { Food = 100, State = CreatureState.Eat });
        game.Creature(eater).State.Should().Be(CreatureState.Idle);
        game.World.FoodAt(3, 3).Should().Be(990);
    }

    [Fact]
    public void Who_can_carry_nothing_cannot_eat()
    {
        var game = RoomWith(("runner_food", 0));
        game.World.AddFood(3, 3, 1_000);
        var eater = game.Put(0, CreatureType.Runner, 3, 3);

        game.SetState(eater, CreatureState.Eat).Should().Be(CommandReply.Refused);
    }

    [Fact]
    public void The_lower_slot_gets_the_last_food()
    {
        var game = RoomWith();
        game.World.AddFood(3, 3, 100);
        var (first, second, third) = (
            game.Put(1, CreatureType.Runner, 3, 3), game.Put(0, CreatureType.Runner, 3, 3), game.Put(0, CreatureType.Runner, 3, 3));
        game.SetState(third, CreatureState.Eat);
        game.SetState(second, CreatureState.Eat);
        game.SetState(first, CreatureState.Eat);

        game.Play();

        game.Creature(first).Food.Should().Be(80);
        game.Creature(second).Food.Should().Be(20);
        game.Creature(third).Should().BeEquivalentTo(new { Food = 0, State = CreatureState.Idle });
    }

    [Fact]
    public void A_flyer_over_rock_finds_nothing_to_eat()
    {
        var game = TestArena.Drawn("#####", "#.#.#", "#####").Begin(players: 1);
        var flyer = game.Put(0, CreatureType.Flyer, 1, 1);
        game.Send(flyer, (2 * 256) + 128, 256 + 128);
        game.Play(4);

        game.Creature(flyer).X.Should().Be((2 * 256) + 128);
        game.World.AddFood(2, 1, 500).Should().Be(0);
        game.SetState(flyer, CreatureState.Eat).Should().Be(CommandReply.Refused);
    }
}
