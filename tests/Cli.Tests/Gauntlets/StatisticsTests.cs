using Infon.Cli.Gauntlets;

namespace Infon.Cli.Tests.Gauntlets;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(400, 10.0 / 11)]
    [InlineData(-400, 1.0 / 11)]
    [InlineData(191.0, 0.7502)]
    public void A_difference_of_400_means_ten_to_one(double elo, double score)
    {
        EloScale.Score(elo).Should().BeApproximately(score, 1e-4);
        EloScale.Elo(EloScale.Score(elo)).Should().BeApproximately(elo, 1e-9);
    }

    [Fact]
    public void Who_wins_everything_is_infinitely_stronger()
    {
        EloScale.Elo(1).Should().Be(double.PositiveInfinity);
        EloScale.Elo(0).Should().Be(double.NegativeInfinity);
    }

    [Theory]
    [InlineData(new[] { 10, 20, 40, 30, 15 }, 0, 5, 0.402365)]
    [InlineData(new[] { 10, 20, 40, 30, 15 }, 0, 20, 1.181613)]
    [InlineData(new[] { 0, 0, 0, 0, 20 }, 0, 20, 1.118282)]
    [InlineData(new[] { 789, 5120, 9990, 5388, 767 }, 0, 5, -3.543644)]
    [InlineData(new[] { 5, 4, 10, 4, 5 }, 0, 5, -0.006764)]
    [InlineData(new[] { 0, 0, 0, 0, 0 }, 0, 5, 0)]
    public void The_likelihood_ratio_agrees_with_a_separate_calculation(int[] pairs, double elo0, double elo1, double ratio) =>
        new SequentialTest(elo0, elo1).LogRatio(pairs).Should().BeApproximately(ratio, 1e-5);

    [Fact]
    public void For_many_even_pairs_the_likelihood_ratio_is_near_its_normal_approximation()
    {
        int[] pairs = [150, 400, 1000, 420, 160];
        var n = pairs.Sum();
        var mean = pairs.Select((count, i) => count * i / 4.0).Sum() / n;
        var variance = pairs.Select((count, i) => count * Math.Pow((i / 4.0) - mean, 2)).Sum() / n;
        var (score0, score1) = (EloScale.Score(0), EloScale.Score(5));

        var ratio = new SequentialTest(0, 5).LogRatio(pairs);

        ratio.Should().BeApproximately(n * (score1 - score0) * ((2 * mean) - score0 - score1) / (2 * variance), 0.01);
    }

    [Fact]
    public void The_test_goes_on_until_the_ratio_passes_19_to_1()
    {
        var test = new SequentialTest(0, 50);

        SequentialTest.Upper.Should().BeApproximately(2.944, 1e-3);
        SequentialTest.Lower.Should().BeApproximately(-2.944, 1e-3);
        test.Judge(Tally(wins: 3)).Should().Be(Verdict.Open);
        test.Judge(Tally(wins: 60)).Should().Be(Verdict.Accepted);
        test.Judge(Tally(losses: 60)).Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_test_whose_hypotheses_are_swapped_says_the_opposite()
    {
        int[] pairs = [3, 8, 20, 11, 6];

        var ratio = new SequentialTest(0, 30).LogRatio(pairs);

        new SequentialTest(30, 0).LogRatio(pairs).Should().BeApproximately(-ratio, 1e-9);
    }

    [Fact]
    public void An_interval_is_Wilsons_when_pairs_tell_as_much_as_one_game_each()
    {
        // 8 of 10 pairs are won twice, 2 lost twice: ten independent games, 8 of them won.
        var interval = ScoreInterval.Of(Tally(wins: 8, losses: 2));

        interval.Score.Should().Be(0.8);
        interval.Low.Should().BeApproximately(0.4902, 1e-4);
        interval.High.Should().BeApproximately(0.9433, 1e-4);
    }

    [Fact]
    public void An_interval_shrinks_when_pairs_scatter_less()
    {
        var scattered = ScoreInterval.Of(Tally(wins: 50, losses: 50));
        var even = ScoreInterval.Of(Tally(wins: 10, draws: 80, losses: 10));

        (even.High - even.Low).Should().BeLessThan(0.7 * (scattered.High - scattered.Low));
    }

    [Fact]
    public void Before_the_first_pair_everything_is_possible() =>
        ScoreInterval.Of(new PairTally()).Should().Be(new ScoreInterval(0.5, 0, 1));

    [Fact]
    public void A_few_wins_without_a_loss_do_not_prove_perfection()
    {
        var interval = ScoreInterval.Of(Tally(wins: 5));

        interval.Low.Should().BeInRange(0.5, 0.6);
        interval.High.Should().Be(1);
    }

    [Fact]
    public void A_tally_counts_pairs_and_games()
    {
        var tally = new PairTally();

        tally.Add(GameOutcome.Win, GameOutcome.Loss);
        tally.Add(GameOutcome.Win, GameOutcome.Draw);

        tally.Pairs.Should().Equal(0, 0, 1, 1, 0);
        (tally.Games, tally.Wins, tally.Draws, tally.Losses, tally.Points).Should().Be((4, 2, 1, 1, 2.5));
    }

    private static PairTally Tally(int wins = 0, int draws = 0, int losses = 0)
    {
        var tally = new PairTally();
        foreach (var (count, outcome) in new[] { (wins, GameOutcome.Win), (draws, GameOutcome.Draw), (losses, GameOutcome.Loss) })
        {
            for (var i = 0; i < count; i++)
            {
                tally.Add(outcome, outcome);
            }
        }

        return tally;
    }
}
