using Infon.Cli.Bench;
using Infon.Engine.Games;
using Infon.Engine.Options;

namespace Infon.Cli.Tests.Bench;

public sealed class BenchTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.99, 5)]
    [InlineData(0.2, 1)]
    [InlineData(0.0, 1)]
    public void A_quantile_is_the_value_that_a_share_does_not_exceed(double share, double value) =>
        Stopclock.Quantile([5, 1, 4, 2, 3], share).Should().Be(value);

    [Fact]
    public void The_field_of_the_breeders_is_nearly_all_walkable_and_full_of_food()
    {
        var (world, level) = new FoodField(64, 46).Open(1);

        _ = new Game(world, new GameOptions(), level);

        var tiles = Enumerable.Range(0, 64 * 46).Select(i => (X: i % 64, Y: i / 64)).Where(tile => world.IsPlain(tile.X, tile.Y)).ToList();
        tiles.Count.Should().BeGreaterThan(62 * 44 * 95 / 100);
        tiles.Should().OnlyContain(tile => world.FoodAt(tile.X, tile.Y) >= 3000);
        tiles.Sum(tile => world.FoodAt(tile.X, tile.Y) - 3000).Should().BeInRange(15 * 500, 20 * 500);
    }

    [Fact]
    public void The_programs_that_are_measured_come_with_the_program()
    {
        BenchBots.Breeder.Source.Length.Should().BePositive();
        BenchBots.Calls.Hash.Should().NotBe(BenchBots.Silence.Hash);
        BenchBots.Duellists().Should().HaveCount(2);
    }
}
