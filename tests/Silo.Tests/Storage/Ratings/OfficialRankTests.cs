using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Grains.Ratings;
using Infon.Grains.Ratings.Fits;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit.Databases;
using Infon.ProcessKit.Ladders;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Leaderboards;
using Infon.Silo.Storage.Ratings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Infon.Silo.Tests.Storage.Ratings;

public abstract class OfficialRankTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private readonly ManualTime _time = new();
    private readonly LadderRun _run = new(new EloOptions());
    private int _played;

    private RatingStore Store => new(Database);

    private FitStore Fits => new(Database);

    [DatabaseFact]
    public async Task Official_ratings_are_the_fit_of_the_matches_that_moved_both()
    {
        var test = new TestLadder(Database);
        var (one, other, newcomer) = (await test.AddBot(), await test.AddBot(), await test.AddBot());
        await Play(test, (one, other), (one, other), (other, one));
        await Play(test, (newcomer, other with { StaysPut = true }));
        await Rate();

        var fit = await Rank().RefitIfDue();

        fit!.Matches.Should().Be(3);
        fit.Result.IsConverged.Should().BeTrue();
        var records = new FitRecords();
        foreach (var (winner, loser) in new[] { (one, other), (one, other), (other, one) })
        {
            records.Add([EntrantId.Of(winner.Version), EntrantId.Of(loser.Version)], [1, 2]);
        }

        (await Official()).Should().BeEquivalentTo(StrengthFit.Of(records, new FitOptions()).Ratings);
        var stamp = await new LadderIndex(Database).Stamp(RatedFormat.Duel);
        stamp.Fit.Should().BeEquivalentTo(new { Matches = 3, IsConverged = true, At = _time.GetUtcNow() });
        stamp.Fits.Should().Be(1);
    }

    [DatabaseFact]
    public async Task They_are_computed_again_after_a_while_or_after_many_results_and_only_if_there_are_any()
    {
        var test = new TestLadder(Database);
        var (one, other) = (await test.AddBot(), await test.AddBot());
        var rank = Rank();
        (await rank.RefitIfDue()).Should().BeNull();

        await Play(test, (one, other));
        await Rate();
        (await rank.RefitIfDue())!.Matches.Should().Be(1);
        (await rank.RefitIfDue()).Should().BeNull();

        await Play(test, (one, other));
        await Rate();
        (await rank.RefitIfDue()).Should().BeNull("the last is not old");
        _time.Advance(TimeSpan.FromSeconds(300));
        (await rank.RefitIfDue())!.Matches.Should().Be(2);

        await Play(test, [.. Enumerable.Repeat((one, other), 5)]);
        await Rate();
        (await rank.RefitIfDue())!.Matches.Should().Be(7);
        _time.Advance(TimeSpan.FromDays(1));
        (await rank.RefitIfDue()).Should().BeNull();
        await Play(test, (other, one));
        await Rate();
        (await Rank().RefitIfDue())!.Matches.Should().Be(8, "another process reads all of them");
    }

    [DatabaseFact]
    public async Task A_new_epoch_forgets_those_of_the_old_one()
    {
        var test = new TestLadder(Database);
        var (one, other, third) = (await test.AddBot(), await test.AddBot(), await test.AddBot());
        await Play(test, (one, other), (one, other));
        await Rate();
        var rank = Rank();
        await rank.RefitIfDue();

        await test.Play(MatchFormat.Duel, TestLadder.Begin.AddDays(1), 2, (one, 1), (third, 2));
        await Rate();
        _time.Advance(TimeSpan.FromHours(1));
        var fit = await rank.RefitIfDue();

        fit!.Matches.Should().Be(1);
        (await Official()).Select(rating => rating.Entrant).Should().BeEquivalentTo(new[] { EntrantId.Of(one.Version), EntrantId.Of(third.Version) });
    }

    private OfficialRank Rank() => new(
        RatedFormat.Duel, Store, Fits, new FitOptions(), new RatingOptions { RefitResults = 5 }, _time, NullLogger.Instance);

    private async Task<IEnumerable<FittedRating>> Official() => (await new LadderIndex(Database).Listed(RatedFormat.Duel))
        .Select(version => version.Official).OfType<FittedRating>();

    private async Task Play(TestLadder test, params (SeatPlan Winner, SeatPlan Loser)[] matches)
    {
        foreach (var (winner, loser) in matches)
        {
            await test.Play(TestLadder.Begin.AddSeconds(_played++), (winner, 1), (loser, 2));
        }
    }

    private async Task Rate()
    {
        var before = _run.Head;
        var taken = (await Store.Unrated(RatedFormat.Duel, 100)).Select(_run.Take).ToList();
        await Store.Write(new RatingBatch(RatedFormat.Duel, before, _run.Head, [.. taken], _run.Changed(), TestLadder.Begin));
    }
}

public sealed class OfficialRankOnSqliteTests() : OfficialRankTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class OfficialRankOnPostgresTests() : OfficialRankTests(DatabaseProvider.Postgres);
