using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;

namespace Infon.Engine.Tests.Maps.Text;

public sealed class MapParserTests
{
    [Fact]
    public void A_file_becomes_a_map()
    {
        var map = MapText.Read(MapText.Small);

        map.Name.Should().Be("Small");
        (map.Width, map.Height).Should().Be((9, 7));
        (map.PlayersMin, map.PlayersMax).Should().Be((2, 2));
        map.Symmetry.Should().Be(MapSymmetry.Rotate180);
        map.Hill.Should().Be(new TilePoint(4, 3));
        map.Seats.Select(seat => seat.Zone[0]).Should().Equal(new TilePoint(1, 1), new TilePoint(7, 4));
        map.FoodAt(4, 1).Should().Be(9000);
        map.IsPlain(4, 1).Should().BeTrue();
        map.IsPlain(3, 2).Should().BeFalse();
        map.Spawners.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new FoodSpawner { Places = [new TilePoint(4, 2)], Radius = 1, Amount = 60, IntervalMs = 1500, StartMs = 10000 });
    }

    [Fact]
    public void The_header_may_place_the_hill_food_and_seats()
    {
        var map = MapText.Read("""
            -- seats without a mark
            name: Header
            Players: 2-2
            modes: duel, large
            theme: snow
            hill: 1,1
            food: 2,1 = 77
            seat: 1 = 1,1 2x1
            seat: 2 = 3,1 1x1
            spawner: 1,1 and 3,1 size 1x1 amount 5 every 100 from 0
            map:
            #####
            -- a comment between the rows
            #...#
            ~^_##
            """);

        map.Hill.Should().Be(new TilePoint(1, 1));
        map.FoodAt(2, 1).Should().Be(77);
        map.Modes.Should().Be(MapModes.Duel | MapModes.Large);
        map.Seats[0].Zone.Should().Equal(new TilePoint(1, 1), new TilePoint(2, 1));
        map.Spawners[0].HasArea.Should().BeTrue();
        new[] { map.SurfaceAt(0, 2), map.SurfaceAt(1, 2), map.SurfaceAt(2, 2) }.Should().Equal(Surface.Water, Surface.Lava, Surface.Void);
    }

    [Fact]
    public void Lines_may_end_as_on_Windows_and_the_file_may_begin_with_a_byte_order_mark()
    {
        var map = MapText.Read("\uFEFF" + MapText.Small.Replace("\n", "  \r\n", StringComparison.Ordinal));

        map.Should().Be(MapText.Read(MapText.Small));
    }

    [Fact]
    public void What_is_only_for_flyers_is_a_warning()
    {
        var reading = MapParser.Parse("""
            name: Islands
            players: 1
            food: * = 100
            map:
            #######
            #1#*#H#
            #######
            """, "islands.map");

        reading.Map.Should().NotBeNull();
        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "islands.map: line 6, column 4: warning: no way on foot leads to this food; only flyers get there",
            "islands.map: line 6, column 6: warning: no way on foot leads to the hill; only flyers get there");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Truncated_and_scrambled_files_never_throw(ulong seed)
    {
        var random = new Infon.Engine.Randomness.RandomStream(seed);
        for (var round = 0; round < 300; round++)
        {
            var letters = MapText.Small.ToCharArray();
            for (var i = random.Below(12); i > 0; i--)
            {
                letters[random.Below(letters.Length)] = random.Below(3) == 0 ? (char)random.Below(0x10000) : "#.H12*:=,x \n-"[random.Below(13)];
            }

            var text = new string(letters)[..random.Below(letters.Length + 1)];

            var reading = MapParser.Parse(text, "fuzz.map");

            (reading.Map is null).Should().Be(reading.Problems.Any(problem => !problem.IsWarning));
        }
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Infon.Engine.Randomness.RandomStream(7);
        for (var round = 0; round < 300; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Below(400)).Select(_ => (char)random.Below(round % 2 == 0 ? 0x10000 : 128))]);

            var reading = MapParser.Parse(text, "noise.map");

            reading.Map.Should().BeNull();
            reading.Problems.Should().NotBeEmpty();
        }
    }
}
