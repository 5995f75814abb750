using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Ratings;

public sealed class ExpectedScoreTests
{
    [Theory]
    [InlineData(1500, 1500, 400, 500_000)]
    [InlineData(1900, 1500, 400, 909_091)]
    [InlineData(1500, 1900, 400, 90_909)]
    [InlineData(2000, 1500, 500, 909_091)]
    [InlineData(9000, 100, 400, 1_000_000)]
    public void The_divisor_is_the_lead_that_wins_ten_to_one(int own, int other, int divisor, int expected) =>
        ExpectedScore.Of(Rating.OfPoints(own), Rating.OfPoints(other), divisor).Should().Be(expected);

    [Fact]
    public void Both_expectations_make_a_whole_win_and_agree_with_the_library()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            Rating one = new(random.Next(100_000, 3_500_000)), other = new(random.Next(100_000, 3_500_000));

            var expected = ExpectedScore.Of(one, other, 400);

            (expected + ExpectedScore.Of(other, one, 400)).Should().Be(ExpectedScore.Win);
            var exact = 1e6 / (1 + Math.Pow(10, (other.Thousandths - one.Thousandths) / 400_000.0));
            ((double)expected).Should().BeApproximately(exact, 0.501);
        }
    }

    [Fact]
    public void A_higher_rating_never_expects_less()
    {
        var opponent = Rating.OfPoints(1500);
        var ladder = Enumerable.Range(0, 30_000).Select(step => ExpectedScore.Of(new Rating(100_000 + (step * 97)), opponent, 400));

        ladder.Should().BeInAscendingOrder();
    }
}
