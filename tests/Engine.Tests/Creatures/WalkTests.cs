using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Terrain;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class WalkTests
{
    private static Game Game(params (string Name, int Value)[] options) => TestArena.Room(30, 20).Begin(
        players: 1, new GameOptions { Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)) });

    [Fact]
    public void A_stride_that_just_reaches_the_end_arrives_in_that_tick()
    {
        var game = Game();
        var flyer = game.Place(0, CreatureType.Flyer, 1000, 1000);
        game.Send(flyer, 1080, 1000);

        game.Play();

        game.Creature(flyer).Should().BeEquivalentTo(new { X = 1080, Y = 1000, State = CreatureState.Idle });
    }

    [Fact]
    public void A_stride_is_truncated_towards_where_it_began()
    {
        var game = Game();
        var flyer = game.Place(0, CreatureType.Flyer, 1000, 1000);
        game.Send(flyer, 1100 - 200, 1000 - 33);

        game.Play();

        // 100, 33 away is 105; a stride of 80 goes 76.19 and 25.14 back.
        game.Creature(flyer).Should().BeEquivalentTo(new { X = 1000 - 76, Y = 1000 - 25, State = CreatureState.Walk });
    }

    [Fact]
    public void What_is_left_of_a_stride_goes_to_the_next_waypoint()
    {
        var game = Game();
        var flyer = game.Place(0, CreatureType.Flyer, 1000, 1000);
        game.SetPath(flyer, 1030, 1000);
        game.Creatures.PathOf(0).Add(1030, 2000);
        game.SetState(flyer, CreatureState.Walk);

        game.Play();

        game.Creature(flyer).Should().BeEquivalentTo(new { X = 1030, Y = 1050, State = CreatureState.Walk });
    }

    [Fact]
    public void Whoever_stands_at_the_end_already_arrives_at_once()
    {
        var game = Game();
        var runner = game.Place(0, CreatureType.Runner, 1000, 1000);

        game.Send(runner, 1000, 1000).Should().Be(CommandReply.Done);
        game.Play();

        game.Creature(runner).Should().BeEquivalentTo(new { X = 1000, Y = 1000, State = CreatureState.Idle });
        game.SetState(runner, CreatureState.Walk).Should().Be(CommandReply.Refused, "no way is left");
    }

    [Fact]
    public void The_speed_is_that_of_the_health_after_ageing()
    {
        var game = Game(("runner_aging", 16));
        var runner = game.Place(0, CreatureType.Runner, 1000, 1000, health: 1_600);
        game.Send(runner, 6000, 1000);

        game.Play();

        // 200 + 1584 / 16 = 299 units a second.
        game.Creature(runner).X.Should().Be(1029);
    }

    [Fact]
    public void A_path_survives_everything_but_walking_and_a_better_one()
    {
        var game = Game();
        game.World.AddFood(Tiles.Of(1000), Tiles.Of(1000), 100);
        var runner = game.Place(0, CreatureType.Runner, 1000, 1000);
        game.Send(runner, 6000, 1000);
        game.SetState(runner, CreatureState.Eat);
        game.Play(3);

        game.SetPath(runner, 0, 0).Should().Be(CommandReply.Refused);

        game.Creature(runner).Should().BeEquivalentTo(new { X = 1000, State = CreatureState.Idle });
        game.Creatures.PathOf(0).Coordinates.ToArray().Should().Equal(6000, 1000);
        game.SetState(runner, CreatureState.Walk).Should().Be(CommandReply.Done);
    }

    [Fact]
    public void A_new_path_in_the_middle_of_a_walk_is_followed_at_once()
    {
        var game = Game();
        var flyer = game.Place(0, CreatureType.Flyer, 1000, 1000);
        game.Send(flyer, 6000, 1000);
        game.Play();

        game.SetPath(flyer, 1080, 3000);
        game.Play();

        game.Creature(flyer).Should().BeEquivalentTo(new { X = 1080, Y = 1080, State = CreatureState.Walk });
    }

    [Theory]
    [InlineData(255, 1000)]
    [InlineData(1000, 255)]
    [InlineData(29 * 256, 1000)]
    [InlineData(1000, 19 * 256)]
    [InlineData(-1, 1000)]
    [InlineData(int.MaxValue, int.MinValue)]
    public void A_flyer_keeps_off_the_border(int x, int y)
    {
        var game = Game();
        var flyer = game.Place(0, CreatureType.Flyer, 1000, 1000);

        game.SetPath(flyer, x, y).Should().Be(CommandReply.Refused);
    }
}
