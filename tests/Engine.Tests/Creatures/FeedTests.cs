using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class FeedTests
{
    private static Game RoomFor(int players, params (string Name, int Value)[] options) => TestArena.Room(12, 8).Begin(
        players, new GameOptions { Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)) });

    [Fact]
    public void A_feeder_gives_its_share_a_tick_and_stops_when_it_has_nothing_left()
    {
        var game = RoomFor(1);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 90);
        var eater = game.Put(0, CreatureType.Fatty, 3, 3);
        game.Feed(feeder, eater);

        var given = new List<(int, int, CreatureState)>();
        for (var tick = 0; tick < 3; tick++)
        {
            game.Play();
            given.Add((game.Creature(feeder).Food, game.Creature(eater).Food, game.Creature(feeder).State));
        }

        given.Should().Equal((50, 40, CreatureState.Feed), (10, 80, CreatureState.Feed), (0, 90, CreatureState.Idle));
    }

    [Fact]
    public void A_feeder_whose_last_food_is_exactly_one_share_stops_in_that_tick()
    {
        var game = RoomFor(1);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 40);
        var eater = game.Put(0, CreatureType.Fatty, 3, 3);
        game.Feed(feeder, eater);

        game.Play();

        game.Creature(feeder).Should().BeEquivalentTo(new { Food = 0, State = CreatureState.Idle });
        game.Creature(eater).Food.Should().Be(40);
    }

    [Theory]
    [InlineData(9_959, 10_000)]
    [InlineData(9_960, 10_000)]
    [InlineData(9_990, 10_000)]
    public void A_feeder_never_gives_more_than_the_other_can_carry(int before, int after)
    {
        var game = RoomFor(1);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 1_000);
        var eater = game.Put(0, CreatureType.Runner, 3, 3, food: before);
        game.Feed(feeder, eater);

        game.Play(2);

        game.Creature(eater).Food.Should().Be(after);
        game.Creature(feeder).Should().BeEquivalentTo(new { Food = 1_000 - (after - before), State = CreatureState.Idle });
    }

    [Fact]
    public void Feeding_one_that_is_full_ends_at_once()
    {
        var game = RoomFor(1);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 1_000);
        var eater = game.Put(0, CreatureType.Runner, 3, 3, food: 10_000);
        game.Feed(feeder, eater);

        game.Play();

        game.Creature(feeder).Should().BeEquivalentTo(new { Food = 1_000, State = CreatureState.Idle });
    }

    [Fact]
    public void A_feeder_that_hands_over_nothing_a_tick_goes_idle()
    {
        var game = RoomFor(1, ("fatty_feed_range", 256));
        var feeder = game.Put(0, CreatureType.Fatty, 3, 3, food: 1_000);
        var eater = game.Put(0, CreatureType.Runner, 3, 3);
        game.Feed(feeder, eater).Should().Be(CommandReply.Done);

        game.Play();

        game.Creature(feeder).Should().BeEquivalentTo(new { Food = 1_000, State = CreatureState.Idle });
        game.Creature(eater).Food.Should().Be(0);
    }

    [Theory]
    [InlineData(256, CreatureState.Feed)]
    [InlineData(257, CreatureState.Idle)]
    public void The_reach_of_feeding_is_included_in_it(int away, CreatureState then)
    {
        var game = RoomFor(1);
        var feeder = game.Place(0, CreatureType.Runner, 1000, 1000, food: 1_000);
        var eater = game.Place(0, CreatureType.Runner, 1000 + away, 1000);
        game.Feed(feeder, eater);

        game.Play();

        game.Creature(feeder).State.Should().Be(then);
    }

    [Fact]
    public void Feeding_ends_when_the_other_is_dead()
    {
        var game = RoomFor(1);
        var eater = game.Put(0, CreatureType.Runner, 3, 3);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 1_000);
        game.Feed(feeder, eater);
        game.Suicide(eater);

        game.Play();

        game.Creature(feeder).Should().BeEquivalentTo(new { Food = 1_000, State = CreatureState.Idle });
    }

    [Fact]
    public void Feeding_without_ever_having_chosen_a_target_moves_the_food_nowhere()
    {
        var game = RoomFor(1);
        var feeder = game.Put(0, CreatureType.Runner, 3, 3, food: 1_000);
        game.SetState(feeder, CreatureState.Feed);

        game.Play();

        game.Creature(feeder).Food.Should().Be(1_000);
    }

    [Fact]
    public void An_enemy_can_be_fed()
    {
        var game = RoomFor(2);
        var feeder = game.Put(0, CreatureType.Flyer, 3, 3, food: 1_000);
        var enemy = game.Put(1, CreatureType.Runner, 3, 3);
        game.Feed(feeder, enemy);

        game.Play();

        game.Creature(enemy).Food.Should().Be(40);
    }
}
