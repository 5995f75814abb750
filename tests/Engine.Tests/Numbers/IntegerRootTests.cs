using Infon.Engine.Numbers;
using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Numbers;

public sealed class IntegerRootTests
{
    /// <summary>The farthest two points of the largest map can be apart along one axis.</summary>
    private const int SideMax = 255 * 256;

    [Fact]
    public void The_roots_beside_every_square_that_occurs_are_right()
    {
        // Distances up to the diagonal of the largest map, and all a bit beyond.
        for (long root = 1; root <= 100_000; root++)
        {
            var square = root * root;
            if (IntegerRoot.Of(square - 1) != root - 1 || IntegerRoot.Of(square) != root || IntegerRoot.Of(square + 1) != root)
            {
                Assert.Fail($"The root of {square} or a neighbour is wrong.");
            }
        }
    }

    [Fact]
    public void Small_numbers_have_the_roots_they_have() =>
        Enumerable.Range(0, 17).Select(n => IntegerRoot.Of(n)).Should().Equal(0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4);

    [Fact]
    public void A_root_is_the_largest_number_whose_square_fits()
    {
        var random = new RandomStream(1);
        for (var i = 0; i < 200_000; i++)
        {
            var value = (long)(random.Next() >> (2 + random.Below(60)));

            var root = (long)IntegerRoot.Of(value);

            if (root * root > value || (root + 1) * (root + 1) <= value)
            {
                Assert.Fail($"The root of {value} is not {root}.");
            }
        }
    }

    [Theory]
    [InlineData(0, 0, 3, 4, 5)]
    [InlineData(3, 4, 0, 0, 5)]
    [InlineData(10, 10, 11, 11, 1)]
    [InlineData(7, 7, 7, 7, 0)]
    [InlineData(0, 0, SideMax, 0, SideMax)]
    [InlineData(0, 0, SideMax, SideMax, 92_319)]
    [InlineData(SideMax, 0, 0, SideMax, 92_319)]
    public void Distances_are_truncated_and_never_overflow(int x1, int y1, int x2, int y2, int distance) =>
        IntegerRoot.Distance(x1, y1, x2, y2).Should().Be(distance);
}
