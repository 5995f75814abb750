using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Ratings;

public sealed class RatingTests
{
    [Theory]
    [InlineData(1_500_499, 1500)]
    [InlineData(1_500_500, 1501)]
    [InlineData(-500, -1)]
    public void People_see_the_nearest_point(int thousandths, int points) => new Rating(thousandths).Points.Should().Be(points);

    [Fact]
    public void Half_way_between_two_is_rounded_down() =>
        Rating.Midway(new Rating(1_500_000), new Rating(1_500_001)).Should().Be(new Rating(1_500_000));

    [Fact]
    public void It_reads_as_points_with_three_places() => new Rating(1_832_040).ToString().Should().Be("1832.040");

    [Fact]
    public void Ratings_compare_by_strength()
    {
        Rating low = new(1), high = new(2);

        new[] { high, low }.Order().Should().Equal(low, high);
        (low < high && high > low && low <= high && high >= low).Should().BeTrue();
    }
}
