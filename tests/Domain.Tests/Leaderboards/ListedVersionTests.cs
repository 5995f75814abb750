using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Domain.Tests.Ratings;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Domain.Tests.Leaderboards;

public sealed class ListedVersionTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 31, 0, 0, 0, TimeSpan.Zero);
    private static readonly LeaderboardOptions Options = new();

    [Theory]
    [InlineData(9, 1600, null)]
    [InlineData(10, 1832, 27)]
    public void Elo_ranks_until_the_rating_is_no_longer_provisional(int games, int rating, int? interval)
    {
        var official = new FittedRating(Ladder.Bot(1), Rating.OfPoints(1832), Rating.OfPoints(14), Rating.OfPoints(27), games);
        var version = Version(1) with { Official = official, Standing = Standing.New(Rating.OfPoints(1600)) with { Wins = games } };

        var entry = version.EntryAt(Now, null, Options);

        entry.Rating.Should().Be(Rating.OfPoints(rating));
        entry.Interval?.Points.Should().Be(interval);
        entry.IsProvisional(Options).Should().Be(interval is null);
    }

    [Fact]
    public void A_period_counts_its_own_games_and_leaves_the_rating_alone()
    {
        var version = Version(1) with { Standing = Standing.New(Rating.OfPoints(1600)) with { Wins = 50 } };

        var entry = version.EntryAt(Now, (1, 0, 2), Options);

        entry.Games.Should().Be(3);
        entry.RatedGames.Should().Be(50);
    }

    [Fact]
    public void The_bots_of_the_house_are_in_every_league()
    {
        var young = Version(1) with { OwnerSince = Now.AddDays(-3) };
        var old = Version(2) with { OwnerSince = Now.AddDays(-30) };
        var house = Version(3) with { Owner = UserId.House, OwnerSince = Now };

        var leagues = new[] { League.Newcomer, League.Open }.Select(league =>
            Board.Of(new[] { young, old, house }.Select(version => version.EntryAt(Now, (1, 0, 0), Options)), league)
                .Lines.Select(line => line.Entry.Entrant));

        leagues.Should().BeEquivalentTo(new[] { new[] { Ladder.Bot(1), Ladder.Bot(3) }, [Ladder.Bot(2), Ladder.Bot(3)] });
    }

    [Fact]
    public void Near_duplicates_share_the_entry_of_the_version_that_was_there_first()
    {
        ListedVersion[] versions =
        [
            Version(1) with { Shape = "a", Since = Now },
            Version(2) with { Shape = "a", Since = Now.AddDays(-1) },
            Version(3) with { Shape = "b" },
            Version(4),
            Version(5),
        ];

        var shared = ListedVersion.Shared(versions);

        shared.Should().ContainSingle();
        shared[Ladder.Bot(1)].Entrant.Should().Be(Ladder.Bot(2));
    }

    private static ListedVersion Version(int number) => new(
        new Guid(number, 1, 0, new byte[8]), Ladder.Bot(number), UserId.LocalPlayer, Now.AddDays(-100), Now.AddDays(-50),
        Standing.New(Rating.OfPoints(1500)));
}
