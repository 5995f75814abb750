using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Tests.Ratings;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class BoardTests
{
    [Fact]
    public void Equals_share_a_rank_and_the_next_rank_counts_them_all()
    {
        var board = Board.Of([Entry(1, 1500), Entry(2, 1900), Entry(3, 1700), Entry(4, 1700)]);

        board.Page(1, 50).Select(line => (line.Rank, line.Entry.Entrant)).Should().Equal(
            (1, Ladder.Bot(2)), (2, Ladder.Bot(3)), (2, Ladder.Bot(4)), (4, Ladder.Bot(1)));
    }

    [Fact]
    public void Among_equals_those_with_more_games_stand_first() =>
        Board.Of([Entry(1, 1500) with { RatedGames = 9 }, Entry(2, 1500) with { RatedGames = 10 }])
            .Page(1, 50).Select(line => line.Entry.Entrant).Should().Equal(Ladder.Bot(2), Ladder.Bot(1));

    [Fact]
    public void The_order_of_entries_does_not_matter_and_pages_hold_everybody_once()
    {
        var random = new Random(13);
        var entries = Enumerable.Range(1, 230).Select(number => Entry(number, 1500 + random.Next(40))).ToList();

        var board = Board.Of(entries);
        var again = Board.Of(entries.OrderBy(_ => random.Next()));

        var pages = Enumerable.Range(1, 5).SelectMany(page => board.Page(page, 50)).ToList();
        pages.Should().Equal(again.Page(1, 230));
        pages.Select(line => line.Entry).OrderBy(entry => entry.Entrant.Value).Should().Equal(entries);
    }

    [Theory]
    [InlineData(0, 50, 3)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 2, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    public void A_page_past_the_end_is_empty(int page, int limit, int lines) =>
        Board.Of([Entry(1, 1), Entry(2, 2), Entry(3, 3)]).Page(page, limit).Should().HaveCount(lines);

    [Fact]
    public void My_rank_and_my_neighbours_are_found()
    {
        var board = Board.Of(Enumerable.Range(1, 10).Select(number => Entry(number, 2000 - number)));

        board.Find(Ladder.Bot(4))!.Value.Rank.Should().Be(4);
        board.Around(Ladder.Bot(1), 2).Select(line => line.Rank).Should().Equal(1, 2, 3);
        board.Around(Ladder.Bot(9), 2).Select(line => line.Rank).Should().Equal(7, 8, 9, 10);
        board.Find(Ladder.Bot(11)).Should().BeNull();
        board.Around(Ladder.Bot(11), 2).Should().BeEmpty();
    }

    [Fact]
    public void The_nearest_are_the_nearest_whichever_side_they_are_on()
    {
        var random = new Random(17);
        var entries = Enumerable.Range(1, 60).Select(number => Entry(number, 1000 + random.Next(1000))).ToList();
        var board = Board.Of(entries);

        foreach (var points in new[] { 900, 1250, 1500, 1750, 2100 })
        {
            var near = board.Nearest(Rating.OfPoints(points), 7, entry => entry.Entrant != Ladder.Bot(3));

            var distances = entries.Where(entry => entry.Entrant != Ladder.Bot(3))
                .Select(entry => Math.Abs(entry.Rating.Points - points)).Order().Take(7);
            near.Select(line => Math.Abs(line.Entry.Rating.Points - points)).Should().Equal(distances);
        }

        board.Nearest(Rating.OfPoints(1500), 100, _ => true).Should().HaveCount(60);
    }

    [Fact]
    public void A_league_has_ranks_of_its_own_and_all_see_everybody()
    {
        BoardEntry[] entries = [Entry(1, 1800), Entry(2, 1700) with { League = League.Newcomer }, Entry(3, 1600)];

        Board.Of(entries, League.Open).Page(1, 50).Select(line => (line.Rank, line.Entry.Entrant))
            .Should().Equal((1, Ladder.Bot(1)), (2, Ladder.Bot(3)));
        Board.Of(entries, League.Newcomer).Find(Ladder.Bot(2))!.Value.Rank.Should().Be(1);
        Board.Of(entries).Count.Should().Be(3);
    }

    [Fact]
    public void Who_has_not_played_in_the_period_is_not_on_its_board() =>
        Board.Of([Entry(1, 1800) with { Wins = 0, Draws = 0, Losses = 0 }, Entry(2, 1700)]).Count.Should().Be(1);

    [Fact]
    public void Draws_are_half_a_win_in_the_win_rate() =>
        (Entry(1, 1500) with { Wins = 1, Draws = 1, Losses = 1 }).WinRate.Should().Be(500_000);

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_rating_is_provisional_until_ten_games(int games, bool provisional) =>
        (Entry(1, 1500) with { RatedGames = games }).IsProvisional(new LeaderboardOptions()).Should().Be(provisional);

    private static BoardEntry Entry(int number, int points) =>
        new(Ladder.Bot(number), League.Open, Rating.OfPoints(points), RatedGames: 20, Wins: 3, Draws: 0, Losses: 2, default);
}
