using Dapper;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;
using Infon.Silo.Storage.Ratings;

namespace Infon.Silo.Tests.Storage.Ratings;

public abstract class RatingStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = TestLadder.Begin.AddDays(1);

    private RatingStore Store => new(Database);

    [DatabaseFact]
    public async Task Matches_wait_in_the_order_of_their_ends_until_they_are_taken()
    {
        var ladder = new TestLadder(Database);
        var (one, other) = (await ladder.AddBot(), await ladder.AddBot());
        var late = await ladder.Play(TestLadder.Begin.AddSeconds(2), (one, 1), (other, 2));
        var early = await ladder.Play(TestLadder.Begin.AddSeconds(1), (one with { StaysPut = true }, 1), (other, 1));
        var waiting = await Store.Unrated(RatedFormat.Duel, 10);

        var batch = await Rate(new LadderRun(new EloOptions()), 1);

        waiting.Select(match => match.Match.Match).Should().Equal(early, late);
        waiting[0].Match.Seats.Should().Equal(
            new RatedSeat(EntrantId.Of(one.Version), 1) { StaysPut = true }, new RatedSeat(EntrantId.Of(other.Version), 1));
        batch.Matches.Single().Match.Should().Be(early);
        (await Store.Unrated(RatedFormat.Duel, 10)).Single().Match.Match.Should().Be(late);
        (await Store.Rated(RatedFormat.Duel, 0, 10)).Single().Should().BeEquivalentTo(waiting[0]);
        (await new MatchStore(Database).Find(early))!.RatedAt.Should().Be(Now);
        (await Store.Unrated(RatedFormat.FreeForAll, 10)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task A_ladder_comes_back_as_it_was_written()
    {
        var ladder = new TestLadder(Database);
        var (one, other) = (await ladder.AddBot(), await ladder.AddBot());
        var match = await ladder.Play(TestLadder.Begin, (one, 1), (other, 2));
        var run = new LadderRun(new EloOptions());

        var batch = await Rate(run, 10);

        var stored = await Store.Load(RatedFormat.Duel);
        stored.Head.Should().Be(new LadderHead(1, 1, 0));
        stored.Standings.Should().BeEquivalentTo(batch.Standings);
        stored.Standings.Single(line => line.Entrant == EntrantId.Of(one.Version)).Standing.Form.Streak.Should().Be(1);
        (await new RatingHistory(Database).ChangesOf(match)).Should().BeEquivalentTo(batch.Matches.Single().Steps);
    }

    [DatabaseFact]
    public async Task A_batch_that_does_not_follow_from_the_ladder_is_not_written()
    {
        var ladder = new TestLadder(Database);
        var (one, other) = (await ladder.AddBot(), await ladder.AddBot());
        await ladder.Play(TestLadder.Begin, (one, 1), (other, 2));
        var batch = await Rate(new LadderRun(new EloOptions()), 10);

        var again = await Store.Write(batch);
        var withoutHead = await Store.Write(batch with { Before = batch.After, After = batch.After with { Number = 2 } });

        again.Should().BeFalse();
        withoutHead.Should().BeFalse("its match has been rated");
        (await Store.Load(RatedFormat.Duel)).Head.Number.Should().Be(1);
        (await Database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM rating_changes"))).Should().Be(2);
    }

    [DatabaseFact]
    public async Task The_ancestors_of_a_version_are_the_earlier_ones_of_its_bot_and_of_what_it_was_forked_from()
    {
        var ladder = new TestLadder(Database);
        var first = await ladder.AddBot();
        var second = await ladder.AddVersion(first);
        await ladder.AddVersion(second);
        var fork = await ladder.AddBot(forkOf: second);
        var next = await ladder.AddVersion(fork);

        var ancestors = await Store.AncestorsOf(EntrantId.Of(next.Version));

        ancestors.Should().Equal(new[] { fork, second, first }.Select(version => EntrantId.Of(version.Version)));
        (await Store.AncestorsOf(EntrantId.Of(first.Version))).Should().BeEmpty();
        (await new LadderRecords(Database).Parents()).Should().HaveCount(4)
            .And.Contain((EntrantId.Of(fork.Version), EntrantId.Of(second.Version)));
    }

    private async Task<RatingBatch> Rate(LadderRun run, int count)
    {
        var before = run.Head;
        var taken = (await Store.Unrated(RatedFormat.Duel, count)).Select(run.Take).ToList();
        var batch = new RatingBatch(RatedFormat.Duel, before, run.Head, [.. taken], run.Changed(), Now);
        (await Store.Write(batch)).Should().BeTrue();
        return batch;
    }
}

public sealed class RatingStoreOnSqliteTests() : RatingStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class RatingStoreOnPostgresTests() : RatingStoreTests(DatabaseProvider.Postgres);
