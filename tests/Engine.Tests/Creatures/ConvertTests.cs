using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class ConvertTests
{
    private static readonly TestArena Place = TestArena.Drawn("########", "#..##..#", "########");

    private static Game Game(bool keepPaths = false, params (string Name, int Value)[] options) => Place.Begin(
        players: 1,
        new GameOptions
        {
            Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)),
            LandedFlyersKeepTheirPath = keepPaths,
        });

    [Fact]
    public void Changing_the_aim_in_the_middle_loses_the_food_and_goes_on_towards_the_new_one()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 1, 1, food: 10_000);
        game.SetConvert(runner, CreatureType.Fatty);
        game.SetState(runner, CreatureState.Convert);
        game.Play(10);
        var before = game.Creature(runner);

        var reply = game.SetConvert(runner, CreatureType.Flyer);

        before.Should().BeEquivalentTo(new { ConvertFood = 1_000, Food = 9_000 });
        reply.Should().Be(CommandReply.Done);
        game.Creature(runner).Should().BeEquivalentTo(new { ConvertFood = 0, State = CreatureState.Convert });
        game.Play(50);
        game.Creature(runner).Should().BeEquivalentTo(
            new { Type = CreatureType.Flyer, Food = 4_000, State = CreatureState.Idle, ConvertFood = 0, ConvertType = CreatureType.Flyer });
    }

    [Fact]
    public void Choosing_the_same_aim_again_keeps_the_food()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 1, 1, food: 10_000);
        game.SetConvert(runner, CreatureType.Fatty);
        game.SetState(runner, CreatureState.Convert);
        game.Play(10);

        game.SetConvert(runner, CreatureType.Fatty).Should().Be(CommandReply.Done);

        game.Creature(runner).ConvertFood.Should().Be(1_000);
    }

    [Theory]
    [InlineData(CreatureType.Runner, 0)]
    [InlineData(CreatureType.Fatty, 1)]
    [InlineData(CreatureType.Fatty, 2)]
    [InlineData(CreatureType.Flyer, 1)]
    [InlineData(CreatureType.Runner, 3)]
    [InlineData(CreatureType.Runner, -1)]
    [InlineData(CreatureType.Runner, 256)]
    public void What_costs_nothing_cannot_be_chosen(CreatureType type, int aim)
    {
        var game = Game();
        var creature = game.Put(0, type, 1, 1, food: 5_000);

        game.Execute(0, new Command(CommandKind.SetConvert, creature, aim)).Should().Be(CommandReply.Refused);
        game.SetState(creature, CreatureState.Convert).Should().Be(CommandReply.Refused, "the aim is still the own type");
    }

    [Fact]
    public void Leaving_loses_what_was_spent()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 1, 1, food: 10_000);
        game.SetConvert(runner, CreatureType.Fatty);
        game.SetState(runner, CreatureState.Convert);
        game.Play(10);

        game.SetState(runner, CreatureState.Idle);

        game.Creature(runner).Should().BeEquivalentTo(new { ConvertFood = 0, Food = 9_000, ConvertType = CreatureType.Fatty });
    }

    [Fact]
    public void Running_out_of_food_loses_everything()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 1, 1, food: 150);
        game.SetConvert(runner, CreatureType.Fatty);
        game.SetState(runner, CreatureState.Convert);

        game.Play(2);
        var atTheEnd = game.Creature(runner);
        game.Play();

        atTheEnd.Should().BeEquivalentTo(new { ConvertFood = 150, Food = 0, State = CreatureState.Convert });
        game.Creature(runner).Should().BeEquivalentTo(new { ConvertFood = 0, Food = 0, State = CreatureState.Idle, Type = CreatureType.Runner });
    }

    [Fact]
    public void A_price_that_is_no_multiple_of_the_rate_ends_with_a_small_step()
    {
        var game = Game(options: [("runner_convert_flyer", 1_050), ("runner_convert_speed", 599)]);
        var runner = game.Put(0, CreatureType.Runner, 1, 1, food: 2_000);
        game.SetConvert(runner, CreatureType.Flyer);
        game.SetState(runner, CreatureState.Convert);

        game.Play(17);
        var before = game.Creature(runner).Type;
        game.Play();

        before.Should().Be(CreatureType.Runner);
        game.Creature(runner).Should().BeEquivalentTo(new { Type = CreatureType.Flyer, Food = 950 });
    }

    [Fact]
    public void Health_and_food_are_cut_to_what_the_new_type_holds_and_the_rest_stays()
    {
        var game = Game();
        var runner = game.Put(0, CreatureType.Runner, 1, 1, health: 9_000, food: 10_000);
        game.SetPath(runner, 600, 300);
        game.SetConvert(runner, CreatureType.Flyer);
        game.SetState(runner, CreatureState.Convert);

        game.Play(50);

        game.Creature(runner).Should().BeEquivalentTo(new { Id = runner, Type = CreatureType.Flyer, Health = 5_000, Food = 5_000, X = 384, Y = 384 });
        game.Creatures.PathOf(0).Coordinates.ToArray().Should().Equal(600, 300);
        game.Seats[0].Statistics.Conversions.Should().Be(1);
        game.Happened(TickEventKind.Converted).Should().ContainSingle().Which.Amount.Should().Be((int)CreatureType.Flyer);
    }

    [Fact]
    public void Over_rock_nobody_begins_to_convert()
    {
        var game = Game();
        var flyer = game.Put(0, CreatureType.Flyer, 2, 1, food: 5_000);
        game.Send(flyer, (3 * 256) + 128, 384);
        game.Play(4);
        game.SetConvert(flyer, CreatureType.Runner);

        game.SetState(flyer, CreatureState.Convert).Should().Be(CommandReply.Refused);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_landed_flyer_forgets_its_path_unless_the_match_is_played_as_of_old(bool keeps, int pointsLeft)
    {
        var game = Game(keeps);
        var flyer = game.Put(0, CreatureType.Flyer, 1, 1, food: 5_000);
        game.SetPath(flyer, (6 * 256) + 128, 384);
        game.SetConvert(flyer, CreatureType.Runner);
        game.SetState(flyer, CreatureState.Convert);

        game.Play(50);

        game.Creature(flyer).Type.Should().Be(CreatureType.Runner);
        game.Creatures.PathOf(0).Count.Should().Be(pointsLeft);
        game.SetState(flyer, CreatureState.Walk).Should().Be(keeps ? CommandReply.Done : CommandReply.Refused);
    }
}
