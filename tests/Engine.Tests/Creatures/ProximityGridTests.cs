using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Engine.Randomness;
using Infon.Engine.Terrain;
using Infon.TestKit;

namespace Infon.Engine.Tests.Creatures;

public sealed class ProximityGridTests
{
    private const int Players = 4;

    public static TheoryData<int, int, int, int> Layouts => new()
    {
        // Seed, width and height in tiles, the step of coordinates (large steps make ties).
        { 1, 12, 9, 1 },
        { 2, 12, 9, 128 },
        { 3, 3, 3, 1 },
        { 4, 64, 46, 1 },
        { 5, 64, 46, 256 },
        { 6, 255, 3, 64 },
        { 7, 3, 255, 64 },
        { 8, 120, 100, 1024 },
        { 9, 255, 255, 512 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_search_by_rings_finds_what_the_walk_over_all_slots_finds(int seed, int width, int height, int step)
    {
        var random = new RandomStream((ulong)seed);
        var game = Room(width, height);
        for (var round = 0; round < 12; round++)
        {
            Shuffle(game, random, step, count: 1 + (round * round));

            for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
            {
                if (game.Creatures[slot].Lives)
                {
                    Compare(game, slot, teams: [0, 1, 2, 3]);
                    Compare(game, slot, teams: [0, 1, 0, 1]);
                }
            }
        }
    }

    [Fact]
    public void Walking_creatures_are_found_where_they_are()
    {
        var random = new RandomStream(10);
        var game = Room(60, 40);
        Shuffle(game, random, step: 1, count: 150);

        for (var tick = 0; tick < 60; tick++)
        {
            game.Play(1, () => SendAll(game, random));
            for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
            {
                Compare(game, slot, teams: [0, 1, 2, 3]);
            }
        }
    }

    [Fact]
    public void Among_equally_near_ones_the_highest_slot_is_reported_across_cells_too()
    {
        var game = Room(20, 20);
        game.Place(0, CreatureType.Runner, 2048, 2048);
        game.Place(1, CreatureType.Runner, 2048 + 1030, 2048);
        game.Place(2, CreatureType.Runner, 2048 - 1030, 2048);
        game.Place(1, CreatureType.Runner, 2048, 2048 + 1030);
        game.Place(2, CreatureType.Runner, 2048, 2048 - 1030);

        var slot = game.Creatures.Near.SearchRings(0, [0, 1, 2, 3], out var distance);

        (slot, distance).Should().Be((4, 1030));
    }

    [Fact]
    public void A_tie_that_only_truncation_makes_still_goes_to_the_highest_slot()
    {
        var game = Room(20, 20);
        game.Place(0, CreatureType.Runner, 1023, 1023);
        game.Place(1, CreatureType.Runner, 1023 + 500, 1023);
        game.Place(1, CreatureType.Runner, 1023 + 500, 1023 + 20);

        var slot = game.Creatures.Near.SearchRings(0, [0, 1, 2, 3], out var distance);

        (slot, distance).Should().Be((2, 500));
    }

    [Fact]
    public void Alone_or_among_friends_nobody_is_near()
    {
        var game = Room(20, 20);
        game.Place(0, CreatureType.Runner, 1000, 1000);
        game.Place(0, CreatureType.Fatty, 1001, 1000);

        game.Creatures.Near.SearchRings(0, [0, 1, 2, 3], out _).Should().Be(-1);
        game.Creatures.Near.WalkAllSlots(0, [0, 1, 2, 3], out _).Should().Be(-1);
        game.TryNearestEnemy(0, out _, out _).Should().BeFalse();
    }

    private static Game Room(int width, int height) =>
        TestArena.Room(width, height).Begin(Players, new GameOptions { Limits = GameLimits.Large });

    /// <summary>Kills some creatures and places new ones, as often as not on the same few points.</summary>
    private static void Shuffle(Game game, RandomStream random, int step, int count)
    {
        for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
        {
            if (game.Creatures[slot].Lives && random.Below(3) == 0)
            {
                game.Life.Kill(slot, killerSlot: -1);
            }
        }

        while (game.Creatures.Count < count)
        {
            var (x, y) = (Coordinate(random, game.World.Width, step), Coordinate(random, game.World.Height, step));
            game.Place(random.Below(Players), (CreatureType)random.Below(3), x, y);
        }
    }

    private static int Coordinate(RandomStream random, int tiles, int step) =>
        Math.Clamp(random.Below(tiles * Tiles.Side / step) * step, Tiles.Side, ((tiles - 1) * Tiles.Side) - 1);

    private static void SendAll(Game game, RandomStream random)
    {
        for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
        {
            ref readonly var creature = ref game.Creatures[slot];
            if (creature.State == CreatureState.Idle)
            {
                game.Send(creature.Id, random.Between(256, (59 * 256) - 1), random.Between(256, (39 * 256) - 1));
            }
        }
    }

    private static void Compare(Game game, int slot, ReadOnlySpan<int> teams)
    {
        var near = game.Creatures.Near;
        var walked = (near.WalkAllSlots(slot, teams, out var walkedDistance), walkedDistance);
        var searched = (near.SearchRings(slot, teams, out var searchedDistance), searchedDistance);
        if (walked != searched)
        {
            Assert.Fail($"From slot {slot} the walk finds {walked}, the search {searched}.");
        }
    }
}
