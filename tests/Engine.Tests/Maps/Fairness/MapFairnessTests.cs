using Infon.Engine.Maps.Fairness;
using Infon.Engine.Tests.Maps.Text;

namespace Infon.Engine.Tests.Maps.Fairness;

public sealed class MapFairnessTests
{
    [Fact]
    public void Seats_that_are_images_of_each_other_are_exactly_equal()
    {
        var fairness = MapFairness.Measure(MapText.Read(MapText.Small));

        fairness.IsExact.Should().BeTrue();
        fairness.IsFair.Should().BeTrue();
        fairness.Seats[1].Should().BeEquivalentTo(fairness.Seats[0] with { Seat = 1 });
    }

    [Fact]
    public void Every_difference_is_named()
    {
        var map = MapText.Read("""
            name: Unfair
            players: 2
            food: * = 1000
            spawner: 2,1 radius 0 amount 50 every 1000ms from 0ms
            map:
            #####################################
            #1*..H....................#########2#
            #........................##########.#
            #...................................#
            #####################################
            """);

        var fairness = MapFairness.Measure(map);

        fairness.IsFair.Should().BeFalse();
        fairness.Differences.Should().Equal(
            "the way to the hill is 4.00 tiles for seat 1 and 32.32 tiles for seat 2",
            "the food within 5 tiles is 0 for seat 2 and 1000 for seat 1",
            "the food within 10 tiles is 0 for seat 2 and 1000 for seat 1",
            "the food within 20 tiles is 0 for seat 2 and 1000 for seat 1",
            "what spawners near by give in 1000 s is 0 for seat 2 and 50000 for seat 1");
    }

    [Fact]
    public void A_hill_that_nobody_can_walk_to_is_equally_far_for_all()
    {
        var map = MapText.Read("""
            name: Far
            players: 2
            symmetry: mirror-x
            map:
            #########
            #1..#..2#
            #.#####.#
            #.##H##.#
            #.#####.#
            #.......#
            #########
            """);

        var fairness = MapFairness.Measure(map);

        fairness.IsFair.Should().BeTrue();
        fairness.Seats[0].HillDistance.Should().Be(WalkingDistances.Unreachable);
    }

    [Fact]
    public void Only_what_falls_on_ground_is_income()
    {
        var map = MapText.Read("""
            name: Income
            players: 1
            spawner: 1,1 radius 1 amount 90 every 1000ms from 0ms
            map:
            #####
            #1..#
            #..H#
            #####
            """);

        MapFairness.Measure(map).Seats[0].IncomeNear.Should().Be(40_000);
    }
}
