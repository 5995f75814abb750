using Infon.Engine.Maps.Fairness;
using Infon.Engine.Maps.Generation;
using Infon.Engine.Maps.Text;

namespace Infon.Engine.Tests.Maps.Generation;

public sealed class MapGeneratorTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(32)]
    [InlineData(100)]
    [InlineData(127)]
    [InlineData(128)]
    public void A_generated_map_is_valid_fair_and_connected(int players)
    {
        var map = MapGenerator.Generate(players, seed: 1);

        var reading = MapParser.Parse(map.Text, "generated");
        reading.Problems.Should().BeEmpty();
        reading.Map!.Text.Should().Be(map.Text);
        map.Seats.Should().HaveCount(players);
        map.Parts.Count.Should().Be(1);
        MapFairness.Measure(map).Differences.Should().BeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Two_four_and_eight_seats_are_exactly_equal(int players)
    {
        MapFairness.Measure(MapGenerator.Generate(players, seed: 11)).IsExact.Should().BeTrue();
    }

    [Fact]
    public void The_same_seed_gives_the_same_map()
    {
        MapGenerator.Generate(5, 42).Hash.Should().Be(MapGenerator.Generate(5, 42).Hash);
        MapGenerator.Generate(5, 42).Hash.Should().NotBe(MapGenerator.Generate(5, 43).Hash);
    }

    [Theory]
    [InlineData(2, 60, 59)]
    [InlineData(2, 1, 21)]
    [InlineData(16, 91, 91)]
    [InlineData(5, 999, 255)]
    [InlineData(100, 10, 173)]
    public void The_size_is_as_asked_as_far_as_the_players_fit(int players, int asked, int width)
    {
        MapGenerator.Generate(players, seed: 3, size: asked).Width.Should().Be(width);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(129)]
    public void Other_numbers_of_players_are_refused(int players)
    {
        var generate = () => MapGenerator.Generate(players, seed: 1);

        generate.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Every_creature_of_a_large_game_begins_in_its_own_home()
    {
        var map = MapGenerator.Generate(64, seed: 5);

        map.Seats.SelectMany(seat => seat.Zone).Should().OnlyHaveUniqueItems().And.HaveCount(64 * 9);
    }
}
