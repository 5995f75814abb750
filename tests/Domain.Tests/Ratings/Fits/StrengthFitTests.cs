using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;

namespace Infon.Domain.Tests.Ratings.Fits;

public sealed class StrengthFitTests
{
    private static readonly FitOptions Options = new();

    [Fact]
    public void Three_wins_in_four_are_a_lead_of_as_many_points_as_Elo_says()
    {
        var records = new FitRecords();
        Repeat(records, 3000, [1, 2], [1, 2]);
        Repeat(records, 1000, [1, 2], [2, 1]);

        var lead = Lead(StrengthFit.Of(records, Options with { AnchorGames = 1e-3 }), 1, 2);

        lead.Should().BeApproximately(400 * Math.Log10(3), 0.01);
    }

    [Fact]
    public void A_drawn_duel_is_half_a_win_for_each()
    {
        FitRecords drawn = new(), shared = new();
        Repeat(drawn, 4, [1, 2], [1, 1]);
        Repeat(drawn, 3, [1, 2], [1, 2]);
        Repeat(shared, 2, [1, 2], [2, 1]);
        Repeat(shared, 5, [1, 2], [1, 2]);

        StrengthFit.Of(drawn, Options).Ratings.Should().Equal(StrengthFit.Of(shared, Options).Ratings);
    }

    [Fact]
    public void The_centre_is_where_the_field_is_at_home()
    {
        var records = new FitRecords();
        Repeat(records, 50, [1, 2, 3], [1, 2, 3]);
        Repeat(records, 50, [1, 2, 3], [3, 2, 1]);

        StrengthFit.Of(records, Options).Ratings.Should().OnlyContain(fitted => Math.Abs(fitted.Rating.Points - 1500) <= 40);
    }

    [Fact]
    public void The_undefeated_and_the_hopeless_stay_finite()
    {
        var records = new FitRecords();
        Repeat(records, 500, [1, 2], [1, 2]);

        var fit = StrengthFit.Of(records, Options);

        fit.IsConverged.Should().BeTrue();
        fit.Ratings.Select(fitted => fitted.Rating.Points).Should().OnlyContain(points => points > 0 && points < 3000);
        fit.Ratings[0].Interval.Points.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Groups_that_never_met_are_both_centred()
    {
        var records = new FitRecords();
        Repeat(records, 30, [1, 2], [1, 2]);
        Repeat(records, 10, [1, 2], [2, 1]);
        Repeat(records, 30, [3, 4], [1, 2]);
        Repeat(records, 10, [3, 4], [2, 1]);

        var fit = StrengthFit.Of(records, Options);

        Of(fit, 1).Rating.Should().Be(Of(fit, 3).Rating);
        Of(fit, 2).Rating.Should().Be(Of(fit, 4).Rating);
    }

    [Fact]
    public void More_games_make_the_interval_narrower()
    {
        FitRecords few = new(), many = new();
        Repeat(few, 10, [1, 2], [1, 2]);
        Repeat(few, 10, [1, 2], [2, 1]);
        Repeat(many, 1000, [1, 2], [1, 2]);
        Repeat(many, 1000, [1, 2], [2, 1]);

        var ratio = StrengthFit.Of(few, Options).Ratings[0].Interval.Thousandths
            / (double)StrengthFit.Of(many, Options).Ratings[0].Interval.Thousandths;

        ratio.Should().BeApproximately(10, 0.3);
    }

    [Fact]
    public void The_same_records_in_any_order_give_the_same_fit_to_the_last_bit()
    {
        var random = new Random(8);
        var matches = Enumerable.Range(0, 600).Select(_ => AnyMatch(random, 30)).ToList();

        var fit = StrengthFit.Of(Records(matches), Options);
        var again = StrengthFit.Of(Records([.. matches.OrderBy(_ => random.Next()).Select(match => Shuffled(random, match))]), Options);

        again.Ratings.Should().Equal(fit.Ratings);
        again.Residual.Should().Be(fit.Residual);
    }

    [Fact]
    public void No_other_strengths_are_likelier()
    {
        var random = new Random(9);
        var matches = Enumerable.Range(0, 200).Select(_ => Untied(AnyMatch(random, 12))).ToList();
        var fit = StrengthFit.Of(Records(matches), Options with { Tolerance = 1e-10 });
        var points = Enumerable.Range(1, 12).ToDictionary(bot => bot, bot => Of(fit, bot).Rating.Thousandths / 1000.0);
        var best = LogLikelihood(matches, points);

        for (var bot = 1; bot <= 12; bot++)
        {
            LogLikelihood(matches, new(points) { [bot] = points[bot] + 1 }).Should().BeLessThan(best);
            LogLikelihood(matches, new(points) { [bot] = points[bot] - 1 }).Should().BeLessThan(best);
        }
    }

    [Fact]
    public void It_ends_within_the_tolerance_where_groups_are_hardly_linked()
    {
        var random = new Random(10);
        var matches = Enumerable.Range(0, 4000).Select(i => AnyMatch(random, 20, first: i % 5 * 20)).ToList();
        matches.Add(([5, 25, 45, 65, 85], [1, 2, 3, 4, 5]));

        var fit = StrengthFit.Of(Records(matches), Options);
        var exact = StrengthFit.Of(Records(matches), Options with { Tolerance = 1e-11 });

        fit.IsConverged.Should().BeTrue();
        exact.IsConverged.Should().BeTrue();
        foreach (var fitted in fit.Ratings)
        {
            var truth = exact.Ratings.Single(other => other.Entrant == fitted.Entrant);
            fitted.Rating.Thousandths.Should().BeCloseTo(truth.Rating.Thousandths, 500);
        }
    }

    [Fact]
    public void One_sided_records_of_any_kind_are_fitted_within_the_tolerance()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bots = 2 + random.Next(40);
            var records = new FitRecords();
            for (var match = 0; match < 150; match++)
            {
                int[] entrants = [.. Enumerable.Range(1, bots).OrderBy(_ => random.Next()).Take(2 + random.Next(4))];

                // Always the same order; nearly always; in steps of three; only first and last.
                int[] placements = [.. entrants.Select(bot => (seed % 4) switch
                {
                    0 => bot,
                    1 => random.Next(10) == 0 ? random.Next(bots) : bot,
                    2 => bot / 3,
                    _ => random.Next(2),
                })];
                Repeat(records, random.Next(20) == 0 ? 100 : 1, entrants, placements);
            }

            StrengthFit.Of(records, Options).IsConverged.Should().BeTrue("seed {0}", seed);
        }
    }

    [Fact]
    public void A_fit_that_may_not_step_on_says_so()
    {
        var records = new FitRecords();
        Repeat(records, 500, [1, 2], [1, 2]);

        var fit = StrengthFit.Of(records, Options with { StepsMax = 2 });

        fit.IsConverged.Should().BeFalse();
        fit.Steps.Should().BeLessThan(5);
    }

    [Fact]
    public void Nothing_played_is_nothing_fitted() => StrengthFit.Of(new FitRecords(), Options).Ratings.Should().BeEmpty();

    [Fact]
    public void A_match_of_one_is_no_record() =>
        FluentActions.Invoking(() => new FitRecords().Add([Ladder.Bot(1)], [1])).Should().Throw<ArgumentException>();

    private static double LogLikelihood(List<(int[] Bots, int[] Placements)> matches, Dictionary<int, double> points)
    {
        var strengths = points.ToDictionary(own => own.Key, own => Math.Pow(10, (own.Value - 1500) / 400));
        var anchor = strengths.Values.Sum(strength => (0.5 * Math.Log(strength)) - Math.Log(1 + strength));
        return anchor + matches.Sum(match =>
        {
            var order = match.Bots.Zip(match.Placements).OrderBy(seat => seat.Second).Select(seat => strengths[seat.First]).ToArray();
            return Enumerable.Range(0, order.Length).Sum(i => Math.Log(order[i] / order[i..].Sum()));
        });
    }

    private static (int[] Bots, int[] Placements) AnyMatch(Random random, int bots, int first = 0)
    {
        var count = 2 + random.Next(4);
        int[] entrants = [.. Enumerable.Range(first + 1, bots).OrderBy(_ => random.Next()).Take(count)];
        return (entrants, [.. entrants.Select(_ => random.Next(4))]);
    }

    private static (int[] Bots, int[] Placements) Untied((int[] Bots, int[] Placements) match) =>
        (match.Bots, [.. Enumerable.Range(0, match.Bots.Length)]);

    private static (int[] Bots, int[] Placements) Shuffled(Random random, (int[] Bots, int[] Placements) match)
    {
        var seats = match.Bots.Zip(match.Placements).OrderBy(_ => random.Next()).ToArray();
        return ([.. seats.Select(seat => seat.First)], [.. seats.Select(seat => seat.Second)]);
    }

    private static FitRecords Records(List<(int[] Bots, int[] Placements)> matches)
    {
        var records = new FitRecords();
        matches.ForEach(match => Repeat(records, 1, match.Bots, match.Placements));
        return records;
    }

    private static void Repeat(FitRecords records, int times, int[] bots, int[] placements)
    {
        EntrantId[] entrants = [.. bots.Select(Ladder.Bot)];
        for (var i = 0; i < times; i++)
        {
            records.Add(entrants, placements);
        }
    }

    private static FittedRating Of(FitResult fit, int bot) => fit.Ratings.Single(fitted => fitted.Entrant == Ladder.Bot(bot));

    private static double Lead(FitResult fit, int bot, int other) =>
        (Of(fit, bot).Rating.Thousandths - Of(fit, other).Rating.Thousandths) / 1000.0;
}
