using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Leaderboards;
using Infon.Silo.Storage.Ratings;

namespace Infon.Silo.Tests.Storage.Leaderboards;

public abstract class ResultIndexTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private ResultIndex Index => new(Database);

    private TestLadder Test => _test ??= new TestLadder(Database);

    private TestLadder? _test;

    [DatabaseFact]
    public async Task Games_are_counted_by_version_and_format_with_ties_and_sums()
    {
        var (bot, other, third) = (await Test.AddBot(), await Test.AddBot(), await Test.AddBot());
        await Play((bot, 1), (other, 2));
        await Play((bot, 1), (other, 1));
        await Play((bot, 3), (other, 1), (third, 1));
        var next = await Test.AddVersion(bot);
        await Play((next, 2), (other, 1));
        await Rate();

        var records = await Index.OfBot(bot.Bot);

        records.Select(record => (record.Format, record.Number, record.Games)).Should().Equal(
            (RatedFormat.Duel, 2, new GamesView(0, 0, 1)), (RatedFormat.Duel, 1, new GamesView(1, 1, 0)),
            (RatedFormat.FreeForAll, 1, new GamesView(0, 0, 1)));
        records[1].Should().BeEquivalentTo(new { Score = 200, Spawned = 10, Killed = 4, Lost = 6 });
        records[1].Standing!.Peak.Points.Should().Be(1520);
        records[1].Official.Should().BeNull();
        (await Index.OfBot(third.Bot)).Single().Games.Should().Be(new GamesView(0, 1, 0));
    }

    [DatabaseFact]
    public async Task Opponents_are_counted_one_by_one_and_partners_are_none()
    {
        var (bot, other, third) = (await Test.AddBot(), await Test.AddBot(), await Test.AddBot());
        await Play((bot, 1), (other, 2));
        await Play((bot, 2), (other, 1), (third, 3));
        await Play((other, 1), (third, 2));

        var (opponents, total) = await Index.Opponents(new ResultQuestion(bot.Bot, null, null), new PageRequest(1, 1));
        var (crowd, _) = await Index.Opponents(new ResultQuestion(bot.Bot, 1, RatedFormat.FreeForAll), new PageRequest());
        var (none, _) = await Index.Opponents(new ResultQuestion(bot.Bot, 2, null), new PageRequest());

        total.Should().Be(2);
        opponents.Single().Should().BeEquivalentTo(new { Bot = other.Bot, Name = other.Name, Games = new GamesView(1, 0, 1) });
        crowd.Select(opponent => (opponent.Bot, opponent.Games)).Should().BeEquivalentTo(
            new[] { (other.Bot, new GamesView(0, 0, 1)), (third.Bot, new GamesView(1, 0, 0)) });
        none.Should().BeEmpty();
        var (maps, count) = await Index.Maps(new ResultQuestion(bot.Bot, null, null), new PageRequest());
        count.Should().Be(1);
        maps.Single().Should().Be(new MapRecordView("arena", new GamesView(1, 0, 1), 150));
    }

    [DatabaseFact]
    public async Task A_graph_has_the_first_and_the_last_point_of_each_version_and_not_too_many_between()
    {
        var (bot, other) = (await Test.AddBot(), await Test.AddBot());
        for (var i = 0; i < 30; i++)
        {
            await Play((bot, 1 + (i % 2)), (other, 2 - (i % 2)));
        }

        var next = await Test.AddVersion(bot);
        await Play((next, 1), (other, 2));
        await Rate();

        var all = await Index.Graph(bot.Bot, RatedFormat.Duel, 1000);
        var some = await Index.Graph(bot.Bot, null, 5);

        all.Should().HaveCount(31);
        all[..30].Zip(all[1..30]).Should().OnlyContain(pair => pair.First.After == pair.Second.Before);
        some.Should().HaveCount(1 + 4 + 2).And.BeSubsetOf(all);
        some[0].Should().Be(all[0]);
        some[^2..].Should().Equal(all[^2..]);
        (await Index.Graph(bot.Bot, RatedFormat.FreeForAll, 5)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task A_user_has_the_games_and_the_best_of_all_bots()
    {
        var owner = await Test.AddUser();
        var (bot, second, other) = (await Test.AddBot(owner), await Test.AddBot(owner), await Test.AddBot());
        await Play((bot, 1), (other, 2));
        await Play((second, 2), (other, 1));
        await Rate();

        var user = await Index.OfUser(owner);

        user.Bots.Should().Be(2);
        user.Formats.Single().Should().Be(new UserFormatView(
            RatedFormat.Duel, new GamesView(1, 0, 1), Rating.OfPoints(1520), Rating.OfPoints(1520)));
    }

    private int _played;

    private Task<MatchId> Play(params (SeatPlan, int)[] seats) => Test.Play(TestLadder.Begin.AddSeconds(_played++), seats);

    private async Task Rate()
    {
        var store = new RatingStore(Database);
        foreach (var format in Enum.GetValues<RatedFormat>())
        {
            var run = new LadderRun(new EloOptions());
            var taken = (await store.Unrated(format, 100)).Select(run.Take).ToList();
            await store.Write(new RatingBatch(format, default, run.Head, [.. taken], run.Changed(), TestLadder.Begin));
        }
    }
}

public sealed class ResultIndexOnSqliteTests() : ResultIndexTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ResultIndexOnPostgresTests() : ResultIndexTests(DatabaseProvider.Postgres);
