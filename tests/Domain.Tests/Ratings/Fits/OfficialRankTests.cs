namespace Infon.Domain.Tests.Ratings.Fits;

public sealed class OfficialRankTests
{
    [Theory]
    [InlineData(2, 20)]
    [InlineData(2, 60)]
    [InlineData(5, 20)]
    public void Bots_that_do_not_learn_are_ranked_better_by_all_games_at_once_than_by_Elo(int size, int gamesPerBot)
    {
        var ladders = Enumerable.Range(1, 4).Select(seed => new StaticBots(seed, size, gamesPerBot)).ToList();

        var fit = ladders.Average(ladder => ladder.FitAgreement().Agreement);

        fit.Should().BeGreaterThan(ladders.Average(ladder => ladder.EloAgreement()) + 0.01);
    }

    [Fact]
    public void The_interval_holds_the_truth_as_often_as_it_says()
    {
        var ladders = Enumerable.Range(1, 5).Select(seed => new StaticBots(seed, size: 2, gamesPerBot: 60));

        ladders.Average(ladder => ladder.FitAgreement().Covered).Should().BeInRange(0.91, 0.98);
    }
}
