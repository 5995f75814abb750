using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Players;
using Infon.TestKit;

namespace Infon.Engine.Tests.Games;

public sealed class KingOfTheHillTests
{
    private const int HillX = 4, HillY = 2;

    private static readonly TestArena Place = TestArena.Drawn(
        "##########",
        "#........#",
        "#...H....#",
        "#........#",
        "##########");

    /// <summary>Options under which a fatty kills with one blow and gives birth in one tick.</summary>
    private static readonly GameOptions Quick = new()
    {
        Creatures = CreatureOptions.Default.With("runner_health", 1000).With("fatty_attack_runner", 3000)
            .With("fatty_spawn_food", 100).With("fatty_spawn_health", 0),
    };

    [Fact]
    public void A_creature_idling_on_the_hill_makes_its_player_king()
    {
        var game = Place.Begin(players: 2);
        game.Put(1, CreatureType.Runner, HillX, HillY);

        game.Play();

        game.King.Should().Be(1);
        game.Happened(TickEventKind.Crowned).Should().Equal(new TickEvent(TickEventKind.Crowned, 1));
    }

    [Fact]
    public void Points_come_in_tick_101_and_every_hundred_ticks_after()
    {
        var game = Place.Begin(players: 1);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        var scoredIn = new List<int>();

        for (var tick = 1; tick <= 320; tick++)
        {
            game.Play();
            scoredIn.AddRange(game.Happened(TickEventKind.Scored).Where(e => e.Reason == ScoreReason.King).Select(_ => tick));
        }

        scoredIn.Should().Equal(101, 201, 301);
        game.Seats[0].Score.Should().Be(90);
        game.Seats[0].Statistics.HillMs.Should().Be(32_000);
    }

    [Fact]
    public void Two_creatures_of_one_player_do_not_disturb_each_other()
    {
        var game = Place.Begin(players: 1);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        game.Put(0, CreatureType.Flyer, HillX, HillY);

        game.Play();

        game.King.Should().Be(0);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 0)]
    public void Creatures_of_two_players_leave_the_hill_without_a_king_in_whatever_order_they_stand(int first, int second, int third)
    {
        var game = Place.Begin(players: 2);
        foreach (var player in (int[])[first, second, third])
        {
            game.Put(player, CreatureType.Runner, HillX, HillY);
        }

        game.Play();

        game.King.Should().Be(-1);
    }

    [Fact]
    public void A_contested_tick_costs_the_reign_so_far()
    {
        var game = Place.Begin(players: 2);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        game.Play(100);
        var rival = game.Put(1, CreatureType.Runner, HillX, HillY);
        game.Suicide(rival);
        var other = game.Put(1, CreatureType.Runner, HillX, HillY);

        game.Play();
        game.Suicide(other);
        game.Play(100);

        game.Seats[0].Score.Should().Be(0);
        game.King.Should().Be(0);
    }

    [Theory]
    [InlineData(CreatureState.Eat)]
    [InlineData(CreatureState.Heal)]
    [InlineData(CreatureState.Feed)]
    public void A_busy_creature_on_the_hill_neither_counts_nor_disturbs(CreatureState state)
    {
        var game = Place.Begin(players: 2);
        game.World.AddFood(HillX, HillY, 9_999);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        var busy = game.Put(1, CreatureType.Runner, HillX, HillY, health: 5_000, food: 5_000);
        var eater = game.Put(1, CreatureType.Runner, HillX + 1, HillY);
        game.SetTarget(busy, eater);
        game.SetState(busy, state);

        game.Play();

        game.Creature(busy).State.Should().Be(state);
        game.King.Should().Be(0);
    }

    [Fact]
    public void Whoever_arrives_counts_in_the_tick_of_arrival()
    {
        var game = Place.Begin(players: 1);
        var walker = game.Put(0, CreatureType.Flyer, HillX - 1, HillY);
        game.Send(walker, (HillX * 256) + 10, (HillY * 256) + 128);

        game.Play();
        var before = game.King;
        game.Play();

        before.Should().Be(-1);
        game.King.Should().Be(0);
    }

    [Fact]
    public void A_candidate_killed_later_in_the_tick_leaves_the_hill_empty()
    {
        var game = Place.Begin(players: 2, Quick);
        var candidate = game.Put(0, CreatureType.Runner, HillX, HillY);
        game.Attack(game.Put(1, CreatureType.Fatty, HillX + 1, HillY), candidate);

        for (var tick = 0; game.Lives(candidate); tick++)
        {
            game.Play();
        }

        game.King.Should().Be(-1);
    }

    [Fact]
    public void A_newborn_in_the_slot_of_a_dead_candidate_is_no_candidate()
    {
        var game = Place.Begin(players: 2, Quick);
        var candidate = game.Put(0, CreatureType.Runner, HillX, HillY, health: 200);
        game.Attack(game.Put(1, CreatureType.Fatty, HillX + 1, HillY), candidate);
        game.SetState(game.Put(1, CreatureType.Fatty, 1, 1, food: 100), CreatureState.Spawn);

        game.Play();

        game.Creatures[0].Player.Should().Be(1, "the newborn took the slot");
        game.King.Should().Be(-1);
    }

    [Fact]
    public void The_last_candidate_counts_even_if_an_earlier_one_of_the_player_lives()
    {
        var game = Place.Begin(players: 2, Quick);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        var last = game.Put(0, CreatureType.Runner, HillX, HillY, health: 200);
        game.Attack(game.Put(1, CreatureType.Fatty, HillX + 1, HillY), last);

        game.Play();

        game.Lives(last).Should().BeFalse();
        game.King.Should().Be(-1);
    }

    [Fact]
    public void A_king_who_leaves_reigns_no_more_and_the_next_on_the_seat_begins_anew()
    {
        var game = Place.Begin(players: 1);
        game.Put(0, CreatureType.Runner, HillX, HillY);
        game.Play(100);

        game.Leave(0);
        var kingAfterLeaving = game.King;
        game.Join("next");
        game.Put(0, CreatureType.Runner, HillX, HillY);
        game.Play(100);

        kingAfterLeaving.Should().Be(-1);
        game.Seats[0].Score.Should().Be(0);
        game.King.Should().Be(0);
    }
}
