using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Ratings;

public sealed class EloRulesTests
{
    private static readonly EloOptions Options = new();

    [Fact]
    public void A_win_among_equals_moves_half_of_K()
    {
        var changes = EloRules.Rate([Established(1500, 1), Established(1500, 2)], Options);

        changes.Select(change => change.Thousandths).Should().Equal(10_000, -10_000);
    }

    [Fact]
    public void A_change_tells_what_was_expected_and_with_which_K()
    {
        var changes = EloRules.Rate([Established(1900, 2), Established(1500, 1)], Options);

        changes[0].Should().Be(new RatingChange(Rating.OfPoints(1900), new Rating(1_881_818), 20, 909_091, 0));
        changes[1].Should().Be(new RatingChange(Rating.OfPoints(1500), new Rating(1_518_182), 20, 90_909, 1_000_000));
    }

    [Fact]
    public void A_draw_among_equals_moves_nobody() =>
        EloRules.Rate([Established(1700, 1), Established(1700, 1)], Options).Should().OnlyContain(change => change.Thousandths == 0);

    [Theory]
    [InlineData(0, 1500, 40)]
    [InlineData(29, 2500, 40)]
    [InlineData(30, 1500, 20)]
    [InlineData(30, 2399, 20)]
    [InlineData(30, 2400, 10)]
    public void K_falls_with_games_and_at_the_top(int games, int rating, int k) =>
        EloRules.KOf(Rating.OfPoints(rating), games, Options).Should().Be(k);

    [Fact]
    public void The_order_of_entrants_does_not_matter()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var entrants = AnyMatch(random, 2 + random.Next(9), games: null);
            var options = Options with { SoftensNeighbours = random.Next(2) == 0 };
            var shuffled = entrants.OrderBy(_ => random.Next()).ToList();

            var changes = Ordered(entrants, EloRules.Rate(entrants, options));

            Ordered(shuffled, EloRules.Rate(shuffled, options)).Should().Equal(changes);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_one_K_for_all_nothing_is_won_that_nobody_lost(bool softens)
    {
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var entrants = AnyMatch(random, 2 + random.Next(9), games: 50);

            var changes = EloRules.Rate(entrants, Options with { SoftensNeighbours = softens });

            changes.Sum(change => (long)change.Thousandths).Should().Be(0);
        }
    }

    [Fact]
    public void Winning_among_equals_is_worth_the_same_in_any_company()
    {
        foreach (var count in new[] { 2, 3, 5, 11 })
        {
            var entrants = Enumerable.Range(1, count).Select(placement => Established(1500, placement)).ToList();

            var changes = EloRules.Rate(entrants, Options);

            changes[0].Thousandths.Should().BeCloseTo(10_000, 1);
            changes[^1].Thousandths.Should().BeCloseTo(-10_000, 1);
        }
    }

    [Fact]
    public void No_match_moves_anybody_by_more_than_K()
    {
        var random = new Random(4);
        for (var i = 0; i < 60; i++)
        {
            var changes = EloRules.Rate(AnyMatch(random, 2 + random.Next(99), games: null), Options);

            changes.Should().OnlyContain(change => Math.Abs(change.Thousandths) <= (change.K * Rating.PerPoint) + 50);
        }
    }

    [Fact]
    public void Better_placements_of_equals_win_more_and_tied_ones_the_same()
    {
        var changes = EloRules.Rate(
            [Established(1500, 1), Established(1500, 2), Established(1500, 2), Established(1500, 9)], Options);

        changes.Select(change => change.Score).Should().Equal(1_000_000, 500_000, 500_000, 0);
        changes[1].Thousandths.Should().Be(changes[2].Thousandths);
        changes.Select(change => change.Thousandths).Should().BeInDescendingOrder();
    }

    [Fact]
    public void Softened_neighbours_share_their_game_in_a_free_for_all_but_not_in_a_duel()
    {
        var soft = Options with { SoftensNeighbours = true };

        var three = EloRules.Rate([Established(1500, 1), Established(1500, 4), Established(1500, 8)], soft);
        var duel = EloRules.Rate([Established(1500, 1), Established(1500, 2)], soft);

        three.Select(change => change.Score).Should().Equal(875_000, 500_000, 125_000);
        duel[0].Score.Should().Be(1_000_000);
    }

    [Fact]
    public void Nobody_falls_below_the_floor()
    {
        var changes = EloRules.Rate([Established(105, 2), Established(105, 1)], Options);

        changes[0].After.Should().Be(Rating.OfPoints(100));
        changes[1].After.Should().Be(Rating.OfPoints(115));
    }

    [Fact]
    public void A_raised_floor_lifts_nobody_by_itself()
    {
        var raised = Options with { Floor = 500 };

        var changes = EloRules.Rate([Established(400, 1), Established(400, 2)], raised);

        changes.Select(change => change.After).Should().Equal(Rating.OfPoints(410), Rating.OfPoints(400));
    }

    [Fact]
    public void Who_stays_put_moves_the_others_only()
    {
        var changes = EloRules.Rate([Established(1500, 1), Established(1500, 2) with { StaysPut = true }], Options);

        changes.Select(change => change.Thousandths).Should().Equal(10_000, 0);
        changes[1].K.Should().Be(0);
    }

    [Theory]
    [InlineData(null, 1_500_000)]
    [InlineData(1_900_000, 1_700_000)]
    [InlineData(1_100_001, 1_300_000)]
    public void A_new_version_starts_half_way_between_its_parent_and_the_start(int? parent, int start) =>
        EloRules.StartOf(parent is { } rating ? new Rating(rating) : null, Options).Should().Be(new Rating(start));

    [Fact]
    public void A_new_epoch_halves_what_was_won_and_makes_it_provisional_again()
    {
        var veteran = new Standing(Rating.OfPoints(2500), Rating.OfPoints(2600), 80, 5, 15);

        var begun = EloRules.NewEpoch(veteran, Options);

        begun.Should().Be(Standing.New(Rating.OfPoints(2000)));
        EloRules.KOf(begun.Rating, begun.Games, Options).Should().Be(40);
    }

    [Fact]
    public void Nobody_is_rated_alone() =>
        FluentActions.Invoking(() => EloRules.Rate([Established(1500, 1)], Options)).Should().Throw<ArgumentException>();

    private static Entrant Established(int points, int placement) => new(Rating.OfPoints(points), 50, placement);

    private static List<Entrant> AnyMatch(Random random, int count, int? games) =>
        [.. Enumerable.Range(0, count).Select(_ =>
            new Entrant(
                new Rating(random.Next(800_000, games is null ? 2_800_000 : 2_399_000)), games ?? random.Next(60), random.Next(count)))];

    private static IEnumerable<(Entrant Entrant, RatingChange Change)> Ordered(IEnumerable<Entrant> entrants, IEnumerable<RatingChange> changes) =>
        entrants.Zip(changes).OrderBy(pair => pair.First.Rating).ThenBy(pair => pair.First.Placement);
}
