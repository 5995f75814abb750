using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Players;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class BreedTests
{
    private static Game Game(GameLimits? limits = null, params (string Name, int Value)[] options) => TestArena.Room(12, 8).Begin(
        players: 2,
        new GameOptions
        {
            Creatures = options.Aggregate(CreatureOptions.Default, (all, option) => all.With(option.Name, option.Value)),
            Limits = limits ?? GameLimits.Classic,
        });

    [Fact]
    public void A_birth_costs_health_at_once_and_food_tick_by_tick()
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3, food: 6_000);

        game.SetState(fatty, CreatureState.Spawn);
        var paid = game.Creature(fatty).Health;
        game.Play(24);
        var before = game.Creatures.Count;
        game.Play();

        paid.Should().Be(16_000);
        before.Should().Be(1);
        game.Creature(fatty).Should().BeEquivalentTo(new { Food = 1_000, State = CreatureState.Idle, SpawnFood = 0 });
        game.Creature(1).Should().BeEquivalentTo(
            new { Player = 0, Type = CreatureType.Runner, Food = 1_000, X = (3 * 256) + 128, Y = (3 * 256) + 128, Target = 1, Health = 9_995 });
        game.Seats[0].Score.Should().Be(10);
        game.Seats[0].Events.ToArray().Should().Contain(new BotEvent(BotEventKind.CreatureSpawned, 1, fatty));
        game.Happened(TickEventKind.Scored).Should().ContainSingle().Which.Reason.Should().Be(ScoreReason.Spawned);
    }

    [Fact]
    public void Without_a_free_slot_there_is_no_birth_and_nothing_is_given_back()
    {
        var game = Game(new GameLimits(Players: 2, Creatures: 2));
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3, food: 6_000);
        game.Put(1, CreatureType.Fatty, 9, 5);
        game.SetState(fatty, CreatureState.Spawn);

        game.Play(25);

        game.Creatures.Count.Should().Be(2);
        game.Creatures.NextId.Should().Be(2);
        game.Creature(fatty).Should().BeEquivalentTo(
            new { Food = 1_000, SpawnFood = 0, State = CreatureState.Idle, Health = 16_000 - (25 * 7) });
        game.Seats[0].Score.Should().Be(0);
    }

    [Fact]
    public void Running_out_of_food_loses_food_and_health()
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3, food: 300);
        game.SetState(fatty, CreatureState.Spawn);

        game.Play(3);

        game.Creature(fatty).Should().BeEquivalentTo(new { Food = 0, SpawnFood = 0, State = CreatureState.Idle, Health = 16_000 - 21 });
    }

    [Theory]
    [InlineData(4_001, CommandReply.Done)]
    [InlineData(4_000, CommandReply.Refused)]
    public void Whoever_has_more_health_than_a_birth_costs_may_try(int health, CommandReply reply)
    {
        var game = Game();
        var fatty = game.Put(0, CreatureType.Fatty, 3, 3, health, food: 6_000);

        game.SetState(fatty, CreatureState.Spawn).Should().Be(reply);

        game.Creature(fatty).Health.Should().Be(reply == CommandReply.Done ? 1 : 4_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_type_is_to_be_born_a_runner_is(int spawnType)
    {
        var game = Game(null, ("flyer_spawn_type", spawnType), ("flyer_spawn_food", 300), ("flyer_spawn_speed", 2_000));
        var flyer = game.Put(0, CreatureType.Flyer, 3, 3, food: 300);
        game.SetState(flyer, CreatureState.Spawn).Should().Be(CommandReply.Done);

        game.Play(2);

        game.Creature(1).Type.Should().Be(CreatureType.Runner);
    }

    [Fact]
    public void Who_breeds_at_no_speed_or_for_no_food_just_stops()
    {
        var game = Game(null, ("runner_spawn_type", 0), ("flyer_spawn_type", 0), ("flyer_spawn_speed", 500));
        var still = game.Put(0, CreatureType.Runner, 3, 3, food: 300);
        var free = game.Put(0, CreatureType.Flyer, 3, 3, food: 300);
        game.SetState(still, CreatureState.Spawn).Should().Be(CommandReply.Done);
        game.SetState(free, CreatureState.Spawn).Should().Be(CommandReply.Done);

        game.Play();

        game.Creatures.Count.Should().Be(2);
        game.Creature(still).State.Should().Be(CreatureState.Idle);
        game.Creature(free).State.Should().Be(CreatureState.Idle);
    }

    [Fact]
    public void A_newborn_in_a_higher_slot_ages_in_the_same_tick_and_in_a_lower_one_it_does_not()
    {
        var game = Game(null, ("fatty_spawn_food", 100));
        var dying = game.Put(1, CreatureType.Runner, 1, 1);
        var first = game.Put(0, CreatureType.Fatty, 3, 3, food: 100);
        var second = game.Put(0, CreatureType.Fatty, 3, 3, food: 100);
        game.Suicide(dying);
        game.SetState(first, CreatureState.Spawn);
        game.SetState(second, CreatureState.Spawn);

        game.Play();

        game.Creatures[0].Should().BeEquivalentTo(new { Id = 3, Health = 10_000 });
        game.Creatures[3].Should().BeEquivalentTo(new { Id = 4, Health = 9_995 });
    }

    [Fact]
    public void Ids_are_never_given_twice_though_slots_are()
    {
        var game = Game();
        var ids = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            ids.Add(game.Put(0, CreatureType.Runner, 3, 3));
            game.Suicide(ids[^1]);
            game.Play();
        }

        ids.Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        game.Creatures.SlotEnd.Should().Be(1);
        ids.Should().OnlyContain(id => game.Creatures.SlotOf(id) == -1);
    }
}
