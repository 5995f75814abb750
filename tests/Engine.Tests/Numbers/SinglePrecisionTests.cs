using Infon.Engine.Creatures;
using Infon.Engine.Numbers;
using Infon.Engine.Options;
using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Numbers;

public sealed class SinglePrecisionTests
{
    [Fact]
    public void A_runner_is_as_fast_as_the_processor_says_at_every_health() => Compare(200, 625, 10_000);

    [Theory]
    [InlineData(100, 1, 100_000)]
    [InlineData(100, 1000, 1000)]
    [InlineData(1000, 1000, 100_000)]
    [InlineData(400, 999, 20_000)]
    [InlineData(100, 7, 99_999)]
    [InlineData(800, 333, 5_003)]
    [InlineData(123, 0, 5_000)]
    public void Odd_options_give_what_the_processor_gives_at_every_health(int start, int part, int whole) => Compare(start, part, whole);

    [Fact]
    public void Random_options_give_what_the_processor_gives()
    {
        var random = new RandomStream(2);
        for (var i = 0; i < 500_000; i++)
        {
            var (start, part) = (random.Between(100, 1000), random.Between(0, 1000));
            var whole = random.Between(1000, 100_000);
            CompareOne(start, part, whole, random.Between(1, whole));
        }
    }

    [Fact]
    public void Rounding_shows_where_whole_numbers_would_do_otherwise()
    {
        const int whole = 99_991;

        var different = Enumerable.Range(1, whole)
            .Count(health => SinglePrecision.AddShare(200, 700, whole, health) != 200 + (700 * health / whole));

        different.Should().BePositive("else whole numbers would do");
    }

    [Fact]
    public void With_the_defaults_the_speeds_are_those_of_the_rules()
    {
        var types = new TypeTable(CreatureOptions.Default);

        for (var health = 1; health <= 10_000; health++)
        {
            types.Speed(CreatureType.Runner, health).Should().Be(200 + (health / 16));
        }

        types.Speed(CreatureType.Fatty, 20_000).Should().Be(400);
        types.Speed(CreatureType.Flyer, 5_000).Should().Be(800);
    }

    [Fact]
    public void Nobody_is_faster_than_a_thousand_units_a_second()
    {
        var types = new TypeTable(CreatureOptions.Default.With("runner_speed", 900).With("runner_speed_health", 1000));

        types.Speed(CreatureType.Runner, 10_000).Should().Be(1000);
        types.Speed(CreatureType.Runner, 500).Should().Be(950);
    }

    private static void Compare(int start, int part, int whole)
    {
        for (var amount = 1; amount <= whole; amount++)
        {
            CompareOne(start, part, whole, amount);
        }
    }

    private static void CompareOne(int start, int part, int whole, int amount)
    {
        var share = (float)((float)part / (float)whole);
        var product = (float)(share * (float)amount);
        var wanted = (int)(float)((float)start + product);
        var got = SinglePrecision.AddShare(start, part, whole, amount);
        if (got != wanted)
        {
            Assert.Fail($"{start} + {part} / {whole} * {amount} is {wanted} in single precision, not {got}.");
        }
    }
}
