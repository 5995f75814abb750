using Infon.Engine.Numbers;
using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Numbers;

public sealed class IntegerRootTests
{
    [Fact]
    public void The_root_is_exact_around_all_squares_up_to_two_to_the_forty()
    {
        var wrong = new List<long>();
        for (long root = 1; root <= 1 << 20; root++)
        {
            var square = root * root;
            if (IntegerRoot.Of(square - 1) != root - 1 || IntegerRoot.Of(square) != root || IntegerRoot.Of(square + 1) != root)
            {
                wrong.Add(root);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_root_of_any_number_is_the_largest_whose_square_fits()
    {
        var random = RandomStream.Named(1, "roots");
        for (var i = 0; i < 200_000; i++)
        {
            var value = (long)(random.Next() >> random.Between(2, 63));

            long root = IntegerRoot.Of(value);

            (root * root <= value && (root + 1) * (root + 1) > value).Should().BeTrue("{0} was given as the root of {1}", root, value);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(uint.MaxValue, 65535)]
    [InlineData(1L << 32, 65536)]
    [InlineData((1L << 32) + 131_073, 65537)]
    [InlineData((long)int.MaxValue * int.MaxValue, int.MaxValue)]
    public void The_root_is_right_where_the_ways_to_it_change(long value, int root) =>
        IntegerRoot.Of(value).Should().Be(root);

    [Theory]
    [InlineData(0, 0, 3, 4, 5)]
    [InlineData(10, 10, 9, 9, 1)]
    [InlineData(0, 65279, 65279, 0, 92318)]
    public void A_distance_is_truncated(int x1, int y1, int x2, int y2, int distance) =>
        IntegerRoot.Distance(x1, y1, x2, y2).Should().Be(distance);
}
