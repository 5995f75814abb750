using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class FormTests
{
    [Fact]
    public void The_last_ten_games_are_remembered_the_latest_first()
    {
        var random = new Random(12);
        var games = Enumerable.Range(0, 25).Select(_ => (GameOutcome)random.Next(3)).ToList();

        var form = Played(games);

        form.Last.Should().Equal(Enumerable.Reverse(games).Take(10));
        Played(games[..4]).Last.Should().Equal(Enumerable.Reverse(games[..4]));
    }

    [Theory]
    [InlineData("WWW", 3, true)]
    [InlineData("LLWW", 2, false)]
    [InlineData("WWWD", 0, false)]
    [InlineData("WWWL", -1, false)]
    [InlineData("LDWWWWW", 5, true)]
    [InlineData("", 0, false)]
    public void Three_wins_in_a_row_are_rising(string games, int streak, bool rising)
    {
        var form = Played([.. games.Select(game => (GameOutcome)"LDW".IndexOf(game, StringComparison.Ordinal))]);

        form.Streak.Should().Be(streak);
        form.IsRising(new LeaderboardOptions()).Should().Be(rising);
    }

    private static Form Played(IEnumerable<GameOutcome> games) => games.Aggregate(default(Form), (form, game) => form.After(game));
}
