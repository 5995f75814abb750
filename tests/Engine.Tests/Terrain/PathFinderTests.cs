using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

public sealed class PathFinderTests
{
    private readonly Waypoints _way = new();

    [Fact]
    public void Within_one_area_the_way_is_the_destination()
    {
        var world = WorldDrawing.Of(
            "######",
            "#....#",
            "#....#",
            "######");

        var found = world.Paths.TryFind(300, 300, 1200, 700, _way);

        found.Should().BeTrue();
        _way.Coordinates.ToArray().Should().Equal(1200, 700);
        world.Paths.Work.Should().Be(0);
    }

    [Fact]
    public void Neighbouring_tiles_of_different_areas_are_one_step_apart()
    {
        var world = WorldDrawing.Of(
            "#####",
            "#...#",
            "##.##",
            "#####");

        var found = world.Paths.TryFind(600, 600, 520, 300, _way);

        found.Should().BeTrue();
        _way.Coordinates.ToArray().Should().Equal(520, 300);
    }

    [Fact]
    public void A_way_passes_the_middle_of_each_portal_from_near_to_far()
    {
        var world = WorldDrawing.Of(
            "#####",
            "#..##",
            "##.##",
            "##..#",
            "#####");

        world.Paths.TryFind(300, 300, 900, 900, _way);
        var there = _way.Coordinates.ToArray();
        world.Paths.TryFind(900, 900, 300, 300, _way);
        var back = _way.Coordinates.ToArray();

        there.Should().Equal(640, 511, 640, 512, 767, 896, 768, 896, 900, 900);
        back.Should().Equal(768, 896, 767, 896, 640, 512, 640, 511, 300, 300);
    }

    [Fact]
    public void The_way_to_where_one_stands_is_that_point()
    {
        var world = WorldDrawing.Of("###", "#.#", "###");

        var found = world.Paths.TryFind(300, 310, 300, 310, _way);

        found.Should().BeTrue();
        _way.Coordinates.ToArray().Should().Equal(300, 310);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 300)]
    [InlineData(300, -255)]
    [InlineData(-256, 300)]
    [InlineData(1280, 300)]
    [InlineData(300, 1024)]
    [InlineData(600, 600)]
    [InlineData(int.MinValue, int.MinValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void Points_that_are_not_on_plain_ground_have_no_way_to_or_from_them(int x, int y)
    {
        var world = WorldDrawing.Of(
            "#####",
            "#...#",
            "#.#.#",
            "#####");
        _way.Add(1, 2);

        var to = world.Paths.TryFind(300, 300, x, y, _way);
        var from = world.Paths.TryFind(x, y, 300, 300, _way);
        var itself = world.Paths.TryFind(x, y, x, y, _way);

        (to || from || itself).Should().BeFalse();
        _way.Coordinates.ToArray().Should().Equal(1, 2);
    }

    [Fact]
    public void Diagonal_tiles_are_not_connected_until_a_tile_between_them_is_dug()
    {
        var world = WorldDrawing.Of("####", "#.##", "##.#", "####");
        var before = world.Paths.TryFind(300, 300, 600, 600, _way);

        world.Dig(2, 1);

        before.Should().BeFalse();
        world.Paths.AreConnected(1, 1, 2, 2).Should().BeTrue();
        world.Paths.TryFind(300, 300, 600, 600, _way).Should().BeTrue();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, 99)]
    [InlineData(int.MaxValue, int.MinValue)]
    public void Solid_tiles_are_connected_to_nothing(int x, int y)
    {
        var world = WorldDrawing.Of("###", "#.#", "###");

        world.Paths.AreConnected(1, 1, x, y).Should().BeFalse();
        world.Paths.AreConnected(x, y, 1, 1).Should().BeFalse();
        world.Paths.AreConnected(x, y, x, y).Should().BeFalse();
        world.Paths.AreConnected(1, 1, 1, 1).Should().BeTrue();
    }

    [Fact]
    public void The_work_of_a_search_is_the_same_every_time()
    {
        var world = WorldDrawing.Of(
            "########",
            "#......#",
            "#.##.#.#",
            "#......#",
            "########");
        world.Paths.TryFind(300, 600, 1700, 600, _way);
        var once = world.Paths.Work;

        world.Paths.TryFind(300, 600, 1700, 600, _way);

        once.Should().BePositive();
        world.Paths.Work.Should().Be(2 * once);
    }

    [Fact]
    public void A_search_allocates_nothing_once_its_arrays_have_grown()
    {
        var world = WorldDrawing.AtRandom(new(5), 64, 46, wallOneIn: 8, shuffled: false);
        world.Dig(1, 1);
        world.Dig(62, 44);
        world.Paths.TryFind(300, 300, Tiles.Centre(62), Tiles.Centre(44), _way).Should().BeTrue();

        var before = GC.GetAllocatedBytesForCurrentThread();
        world.Paths.TryFind(300, 300, Tiles.Centre(62), Tiles.Centre(44), _way);
        var after = GC.GetAllocatedBytesForCurrentThread();

        after.Should().Be(before);
        world.Paths.Work.Should().BePositive();
    }
}
