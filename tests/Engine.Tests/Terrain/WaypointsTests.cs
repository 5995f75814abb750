using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

public sealed class WaypointsTests
{
    [Fact]
    public void Points_are_walked_in_the_order_they_were_added()
    {
        var way = new Waypoints();
        for (var i = 0; i < 20; i++)
        {
            way.Add(i, 100 + i);
        }

        way.DropNext();

        way.Count.Should().Be(19);
        (way.NextX, way.NextY).Should().Be((1, 101));
        way.Coordinates[^2..].ToArray().Should().Equal(19, 119);
    }

    [Fact]
    public void A_cleared_way_is_empty_and_can_be_filled_again()
    {
        var way = new Waypoints();
        way.Add(1, 2);
        way.Add(3, 4);
        way.DropNext();

        way.Clear();
        way.Add(5, 6);

        way.Coordinates.ToArray().Should().Equal(5, 6);
    }
}
