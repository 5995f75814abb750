using Infon.Engine.Maps;
using Infon.Engine.Tests.Maps.Text;
using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Maps;

public sealed class MapLevelTests
{
    [Fact]
    public void The_world_is_as_drawn()
    {
        var level = new MapLevel(MapText.Read(MapText.Small), seed: 1);
        var world = level.NewWorld();

        level.LayOut(world);

        (world.Width, world.Height, world.HillX, world.HillY).Should().Be((9, 7, 4, 3));
        world.IsPlain(1, 1).Should().BeTrue();
        world.IsPlain(3, 2).Should().BeFalse();
        world.FoodAt(4, 1).Should().Be(9000);
        world.FoodAt(1, 1).Should().Be(0);
        world.PictureAt(0, 0).Should().Be(TilePicture.Border);
        world.PictureAt(3, 2).Should().Be(TilePicture.Solid);
        world.PictureAt(4, 3).Should().Be(TilePicture.Hill);
    }

    [Fact]
    public void Creatures_begin_on_corresponding_tiles_of_their_zones()
    {
        var map = MapText.Read(MapText.Small);
        var level = new MapLevel(map, seed: 5);

        for (var i = 0; i < 20; i++)
        {
            level.TrySpawnPoint(0, out var x, out var y).Should().BeTrue();
            level.TrySpawnPoint(1, out var otherX, out var otherY).Should().BeTrue();

            map.Seats[0].Zone.Should().Contain(new TilePoint(Tiles.Of(x), Tiles.Of(y)));
            (otherX, otherY).Should().Be(((9 * 256) - x, (7 * 256) - y));
            (x % 256, y % 256).Should().Be((128, 128));
        }
    }

    [Fact]
    public void Players_beyond_the_seats_begin_anywhere_in_the_largest_part()
    {
        var map = MapText.Read("""
            name: Pockets
            players: 1
            map:
            #########
            #.#1H...#
            #########
            """);
        var level = new MapLevel(map, seed: 5);

        var columns = new SortedSet<int>();
        for (var i = 0; i < 100; i++)
        {
            level.TrySpawnPoint(7, out var x, out _).Should().BeTrue();
            columns.Add(Tiles.Of(x));
        }

        columns.Should().Equal(3, 4, 5, 6, 7);
    }

    [Fact]
    public void A_spawner_waits_for_its_start_then_makes_up_for_what_was_due_one_gift_a_tick()
    {
        var map = MapText.Read(Field("spawner: 3,2 radius 0 amount 10 every 1000ms from 3000ms"));
        var level = new MapLevel(map, seed: 1);
        var world = Laid(level);

        var gifts = FoodByTick(level, world, ticks: 60);

        gifts[30].Should().Be(0);
        gifts[31..35].Should().Equal(10, 20, 30, 40);
        gifts[39].Should().Be(40);
        gifts[40].Should().Be(50);
        gifts[60].Should().Be(70);
    }

    [Fact]
    public void Gifts_fall_on_any_tile_of_the_square_and_are_lost_on_rock()
    {
        var map = MapText.Read(Field("spawner: 1,1 radius 1 amount 1 every 100ms from 0ms"));
        var level = new MapLevel(map, seed: 3);
        var world = Laid(level);

        for (var tick = 1; tick <= 900; tick++)
        {
            level.Give(world, tick * 100);
        }

        foreach (var tile in new[] { (1, 1), (2, 1), (1, 2), (2, 2) })
        {
            world.FoodAt(tile.Item1, tile.Item2).Should().BeInRange(60, 140);
        }

        TotalFood(world).Should().BeInRange(330, 470);
    }

    [Fact]
    public void An_area_lies_right_and_below_of_its_tile()
    {
        var map = MapText.Read(Field("spawner: 2,1 size 3x2 amount 1 every 100ms from 0ms"));
        var level = new MapLevel(map, seed: 3);
        var world = Laid(level);

        for (var tick = 1; tick <= 300; tick++)
        {
            level.Give(world, tick * 100);
        }

        TotalFood(world).Should().Be(300);
        Enumerable.Range(0, 6).Select(i => world.FoodAt(2 + (i % 3), 1 + (i / 3))).Should().OnlyContain(food => food > 20);
    }

    [Fact]
    public void Every_gift_falls_on_all_images_of_its_tile()
    {
        var map = MapText.Read(MapText.Small);
        var level = new MapLevel(map, seed: 9);
        var world = Laid(level);

        for (var tick = 1; tick <= 1000; tick++)
        {
            level.Give(world, tick * 100);
        }

        TotalFood(world).Should().BeGreaterThan(18000 + (30 * 120));
        for (var i = 0; i < 63; i++)
        {
            world.FoodAt(i % 9, i / 9).Should().Be(world.FoodAt(8 - (i % 9), 6 - (i / 9)));
        }
    }

    [Fact]
    public void Places_of_one_spawner_share_their_luck()
    {
        var map = MapText.Read(Field("spawner: 2,2 and 6,2 radius 1 amount 7 every 100ms from 0ms"));
        var level = new MapLevel(map, seed: 9);
        var world = Laid(level);

        for (var tick = 1; tick <= 100; tick++)
        {
            level.Give(world, tick * 100);
        }

        for (var x = 1; x <= 3; x++)
        {
            world.FoodAt(x + 4, 2).Should().Be(world.FoodAt(x, 2));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_food_and_another_seed_does_not()
    {
        var map = MapText.Read(MapText.Small);

        ulong Play(ulong seed)
        {
            var level = new MapLevel(map, seed);
            var world = Laid(level);
            level.TrySpawnPoint(0, out _, out _);
            for (var tick = 1; tick <= 300; tick++)
            {
                level.Give(world, tick * 100);
            }

            return level.StateHash();
        }

        Play(1).Should().Be(Play(1));
        Play(1).Should().NotBe(Play(2));
    }

    [Fact]
    public void The_hash_changes_with_every_gift_and_every_spawn()
    {
        var map = MapText.Read(Field("spawner: 2,2 radius 1 amount 7 every 1000ms from 0ms"));
        var level = new MapLevel(map, seed: 9);
        var world = Laid(level);

        var atFirst = level.StateHash();
        level.Give(world, 100);
        var afterGift = level.StateHash();
        level.Give(world, 200);
        var afterNothing = level.StateHash();
        level.TrySpawnPoint(0, out _, out _);
        var afterSpawn = level.StateHash();

        afterGift.Should().NotBe(atFirst);
        afterNothing.Should().Be(afterGift);
        afterSpawn.Should().NotBe(afterNothing);
    }

    [Fact]
    public void A_tick_allocates_nothing()
    {
        var map = MapText.Read(MapText.Small);
        var level = new MapLevel(map, seed: 9);
        var world = Laid(level);
        level.Give(world, 10100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var tick = 102; tick <= 1000; tick++)
        {
            level.Give(world, tick * 100);
            level.TrySpawnPoint(tick % 3, out _, out _);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static string Field(string spawner) => $"""
        name: Field
        players: 1
        {spawner}
        map:
        #########
        #1......#
        #....H..#
        #########
        """;

    private static World Laid(MapLevel level)
    {
        var world = level.NewWorld();
        level.LayOut(world);
        return world;
    }

    private static int[] FoodByTick(MapLevel level, World world, int ticks)
    {
        var food = new int[ticks + 1];
        for (var tick = 1; tick <= ticks; tick++)
        {
            level.Give(world, tick * 100);
            food[tick] = TotalFood(world);
        }

        return food;
    }

    private static int TotalFood(World world) =>
        Enumerable.Range(0, world.Width * world.Height).Sum(i => world.FoodAt(i % world.Width, i / world.Width));
}
