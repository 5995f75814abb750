using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Players;
using Infon.TestKit;

namespace Infon.Engine.Tests.Players;

public sealed class SeatsTests
{
    private static readonly TestArena Place = TestArena.Drawn(
        "########",
        "#a....b#",
        "########");

    [Fact]
    public void Who_joins_gets_the_lowest_free_number_and_two_runners()
    {
        var game = Place.Begin(players: 2);
        game.Leave(0);

        var number = game.Join("again");

        number.Should().Be(0);
        game.PlayerAt(0)!.Name.Should().Be("again");
        game.PlayerAt(0)!.CreatureCount.Should().Be(2);
        game.PlayerAt(0)!.Events.ToArray().Select(e => e.Kind).Should()
            .Equal(BotEventKind.PlayerCreated, BotEventKind.CreatureSpawned, BotEventKind.CreatureSpawned);
    }

    [Fact]
    public void A_full_game_takes_nobody()
    {
        var game = Place.Begin(players: 2, new GameOptions { Limits = new GameLimits(2, 16) });

        game.Join("third").Should().Be(-1);
    }

    [Fact]
    public void Without_a_spawn_point_the_rules_try_again_after_two_seconds_and_then_every_tick()
    {
        var game = TestArena.Drawn("#####", "#...#", "#####").Begin(players: 1);

        game.Play(50);

        game.PlayerAt(0)!.CreatureCount.Should().Be(0);
        game.Happened(TickEventKind.Spawned).Should().BeEmpty();
    }

    [Fact]
    public void Two_new_runners_come_two_seconds_after_the_last_one_died()
    {
        var game = Place.Begin(players: 1);
        game.Play(1, () => game.Suicide(0));
        game.Play(1, () => game.Suicide(1));

        var ticks = 0;
        while (game.PlayerAt(0)!.CreatureCount == 0)
        {
            game.Play();
            ticks++;
        }

        ticks.Should().Be(20, "the last one died at 100 ms, and 2100 ms is the time of the 20th tick from there");
        game.PlayerAt(0)!.CreatureCount.Should().Be(2);
    }

    [Fact]
    public void A_score_of_minus_500_costs_the_seat_in_the_next_tick()
    {
        var game = Place.Begin(players: 2);
        game.Scores.Change(1, -600, ScoreReason.Suicide);
        game.PlayerAt(1)!.Score.Should().Be(-500);

        game.Play();

        game.PlayerAt(1).Should().BeNull();
        game.Creatures.Count.Should().Be(2, "the creatures of who left are dead");
        game.Happened(TickEventKind.Left).Should().ContainSingle();
    }

    [Fact]
    public void Nobody_scores_more_than_9999()
    {
        var game = Place.Begin(players: 1);

        game.Scores.Change(0, 20_000, ScoreReason.King);

        game.PlayerAt(0)!.Score.Should().Be(9999);
    }

    [Fact]
    public void A_player_who_takes_a_used_seat_starts_from_nothing()
    {
        var game = Place.Begin(players: 1);
        game.Scores.Change(0, 70, ScoreReason.King);
        game.Play(3);
        game.Leave(0);

        game.Join("new");

        game.PlayerAt(0)!.Score.Should().Be(0);
        game.PlayerAt(0)!.Statistics.Lost.Should().Be(0);
        game.PlayerAt(0)!.Statistics.Spawned.Should().Be(2);
    }
}
