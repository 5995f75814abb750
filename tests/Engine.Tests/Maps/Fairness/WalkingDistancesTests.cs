using Infon.Engine.Maps;
using Infon.Engine.Maps.Fairness;
using Infon.Engine.Tests.Maps.Text;

namespace Infon.Engine.Tests.Maps.Fairness;

public sealed class WalkingDistancesTests
{
    [Theory]
    [InlineData(3, 0, 300)]
    [InlineData(2, 2, 282)]
    [InlineData(4, 2, 448)]
    [InlineData(3, 1, 316)]
    [InlineData(3, 2, 361)]
    [InlineData(5, 1, 516)]
    public void On_open_ground_the_way_is_nearly_straight(int right, int down, int distance)
    {
        var map = Drawn("########", "#1.....#", "#......#", "#.....H#", "########");

        var walk = new WalkingDistances(map).From(new TilePoint(1, 1));

        walk[((1 + down) * 8) + 1 + right].Should().Be(distance);
        OpenGround.Distance(new TilePoint(1, 1), new TilePoint(1 + right, 1 + down)).Should().Be(distance);
    }

    [Fact]
    public void Corners_are_not_cut()
    {
        var map = Drawn("#####", "#1#.#", "#...#", "#..H#", "#####");

        var walk = new WalkingDistances(map).From(new TilePoint(1, 1));

        walk[(1 * 5) + 3].Should().Be(400);
    }

    [Fact]
    public void What_lies_behind_walls_is_unreachable()
    {
        var map = Drawn("#####", "#1#.#", "#####", "#H..#", "#####");

        var walk = new WalkingDistances(map).From(new TilePoint(1, 1));

        walk[(1 * 5) + 3].Should().Be(WalkingDistances.Unreachable);
    }

    [Fact]
    public void There_and_back_is_equally_far()
    {
        var map = MapCatalog.Find("starfish")!;
        var walk = new WalkingDistances(map);

        foreach (var seat in map.Seats)
        {
            var there = walk.From(seat.Centre)[(map.Hill.Y * map.Width) + map.Hill.X];
            var back = walk.From(map.Hill)[(seat.Centre.Y * map.Width) + seat.Centre.X];

            back.Should().Be(there);
        }
    }

    private static Map Drawn(params string[] rows) => MapText.Read("name: Drawn\nplayers: 1\nmap:\n" + string.Join('\n', rows));
}
