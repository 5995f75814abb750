using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Randomness;

public sealed class RandomStreamTests
{
    [Fact]
    public void The_numbers_are_the_same_for_ever()
    {
        var random = new RandomStream(0);

        var numbers = Enumerable.Range(0, 3).Select(_ => random.Next()).ToArray();

        // The published first numbers of SplitMix64 from state 0.
        numbers.Should().Equal(0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F);
    }

    [Fact]
    public void A_stream_goes_on_from_its_state()
    {
        var random = new RandomStream(42);
        random.Next();

        var other = new RandomStream(random.State);

        other.Next().Should().Be(random.Next());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(100)]
    public void Every_number_below_a_bound_is_equally_likely(int bound)
    {
        const int draws = 200_000;
        var random = new RandomStream(9);
        var counts = new int[bound];

        for (var i = 0; i < draws; i++)
        {
            counts[random.Below(bound)]++;
        }

        // Five standard deviations of a fair count.
        var fair = draws / bound;
        var slack = 5 * Math.Sqrt(fair);
        counts.Should().OnlyContain(count => Math.Abs(count - fair) <= slack);
    }

    [Fact]
    public void Bounds_that_do_not_divide_the_range_are_fair_too()
    {
        // Two thirds of the 32-bit range: without drawing again the lower half would come up twice as often as every third above.
        const int bound = 1_431_655_766;
        var random = new RandomStream(3);
        var low = 0;

        for (var i = 0; i < 100_000; i++)
        {
            low += random.Below(bound) < bound / 2 ? 1 : 0;
        }

        low.Should().BeInRange(49_200, 50_800);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_no_number_below_nothing(int bound)
    {
        var draw = () => new RandomStream(1).Below(bound);

        draw.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Between_reaches_both_ends_and_nothing_else()
    {
        var random = new RandomStream(4);

        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Between(-2, 3)).Distinct().Order();

        drawn.Should().Equal(-2, -1, 0, 1, 2, 3);
    }

    [Fact]
    public void Streams_of_different_purposes_or_seeds_have_nothing_in_common()
    {
        RandomStream[] streams =
        [
            RandomStream.Named(1, "food"), RandomStream.Named(1, "spawn"), RandomStream.Named(2, "food"), RandomStream.Named(1, "food "),
            RandomStream.Named(1, ""), RandomStream.Named(0, ""), RandomStream.Named(1, "bot 0 since 0"), RandomStream.Named(1, "bot 1 since 0"),
        ];

        var numbers = streams.SelectMany(stream => Enumerable.Range(0, 1000).Select(_ => stream.Next())).ToList();

        numbers.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_draw_from_one_stream_shifts_no_other()
    {
        var (food, spawn) = (RandomStream.Named(1, "food"), RandomStream.Named(1, "spawn"));
        food.Next();
        food.Next();

        spawn.Next().Should().Be(RandomStream.Named(1, "spawn").Next());
    }

    [Fact]
    public void A_named_stream_is_the_same_for_ever() =>
        RandomStream.SeedOf(7, "level").Should().Be(10_634_937_475_433_141_779UL);
}
