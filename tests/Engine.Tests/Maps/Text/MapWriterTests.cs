using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;

namespace Infon.Engine.Tests.Maps.Text;

public sealed class MapWriterTests
{
    [Fact]
    public void The_drawing_is_the_one_that_was_read()
    {
        var map = MapText.Read(MapText.Small);

        MapWriter.Draw(map).TrimEnd().Should().Be(MapText.Small[MapText.Small.IndexOf("####", StringComparison.Ordinal)..].TrimEnd());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_written_map_reads_as_the_same_map(ulong seed)
    {
        for (ulong i = 0; i < 25; i++)
        {
            var map = RandomMap.Make((seed * 1000) + i);

            var copy = MapText.Read(map.Text);

            SameMembers(copy, map);
            copy.Text.Should().Be(map.Text);
            copy.Hash.Should().Be(map.Hash);
        }
    }

    [Fact]
    public void Comments_and_the_order_of_the_header_do_not_count_for_the_hash()
    {
        var map = MapText.Read(MapText.Small);
        var other = MapText.Read("-- by hand\n" + MapText.Small.Replace("name: Small\nplayers: 2", "players: 2\n\nNAME:   Small", StringComparison.Ordinal));

        other.Hash.Should().Be(map.Hash).And.HaveLength(64);
    }

    [Fact]
    public void One_tile_more_is_another_hash()
    {
        var map = MapText.Read(MapText.Small);
        var other = MapText.Read(MapText.Small.Replace("9000", "9001", StringComparison.Ordinal));

        other.Hash.Should().NotBe(map.Hash);
        other.Should().NotBe(map);
    }

    private static void SameMembers(Map copy, Map map)
    {
        (copy.Name, copy.Author, copy.PlayersMin, copy.PlayersMax, copy.Modes, copy.Symmetry, copy.Theme, copy.Width, copy.Height, copy.Hill)
            .Should().Be((map.Name, map.Author, map.PlayersMin, map.PlayersMax, map.Modes, map.Symmetry, map.Theme, map.Width, map.Height, map.Hill));
        copy.Seats.SelectMany(seat => seat.Zone.Select(tile => (seat.Number, tile))).Should().Equal(map.Seats.SelectMany(seat => seat.Zone.Select(tile => (seat.Number, tile))));
        copy.Spawners.Should().BeEquivalentTo(map.Spawners);
        for (var i = 0; i < map.Width * map.Height; i++)
        {
            var (x, y) = (i % map.Width, i / map.Width);
            if (copy.SurfaceAt(x, y) != map.SurfaceAt(x, y) || copy.FoodAt(x, y) != map.FoodAt(x, y) || copy.PictureAt(x, y) != map.PictureAt(x, y))
            {
                Assert.Fail($"tile {x},{y} differs");
            }
        }
    }
}
