using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Replays;

namespace Infon.Silo.Tests.Storage.Replays;

public abstract class ReplayKeepingTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly byte[] Replay = [1, 2, 3];

    private ReplayKeeping Keeping => new(Database);

    [DatabaseFact]
    public async Task Old_replays_are_listed_by_age_from_one_to_the_next()
    {
        var oldest = await Store(2, days: 9);
        var older = await Store(1, days: 8);
        var twin = await Store(3, days: 8);
        await Store(4, days: 1);

        var first = await Keeping.Older(ReplayPlace.Database, Now.AddDays(-5), after: null, count: 2);
        var second = await Keeping.Older(ReplayPlace.Database, Now.AddDays(-5), first[^1], count: 2);

        first.Select(replay => replay.Match).Should().Equal(oldest, older);
        second.Select(replay => replay.Match).Should().Equal(twin);
    }

    [DatabaseFact]
    public async Task What_is_archived_or_gone_is_not_in_the_database()
    {
        var (archived, gone) = (await Store(1, 1), await Store(2, 1));

        await Keeping.MarkArchived(archived);
        await Keeping.MarkGone(gone);
        await Keeping.MarkArchived(gone);

        var store = new ReplayStore(Database);
        (await store.Find(archived))!.Place.Should().Be(ReplayPlace.Archive);
        (await store.Find(gone))!.Place.Should().Be(ReplayPlace.Gone);
        (await store.Read(archived, 0, 3)).IsEmpty.Should().BeTrue();
        (await store.Read(gone, 0, 3)).IsEmpty.Should().BeTrue();
        (await store.ReadLog(archived, 0, 0, 9)).Total.Should().Be(2);
        (await store.ReadLog(gone, 0, 0, 9)).Total.Should().Be(0);
    }

    [DatabaseFact]
    public async Task Of_those_who_verify_each_gets_another_replay_and_a_lost_one_comes_back()
    {
        MatchId[] matches = [await Store(1, 3), await Store(2, 2), await Store(3, 1)];
        await StoredReplay.Store(Database, 4, Now.AddDays(-9), Replay, isRated: false);

        var taken = new List<MatchId>();
        while (await Keeping.Claim(Now, Now.AddMinutes(10)) is { } match)
        {
            taken.Add(match);
        }

        await Keeping.Note(matches[0], ReplayFinding.Agrees, null, Now);
        await Keeping.Note(matches[1], ReplayFinding.Differs, new string('x', 5000), Now);

        taken.Should().Equal(matches);
        (await Keeping.Claim(Now.AddMinutes(11), Now.AddMinutes(21))).Should().Be(matches[2]);
        (await Keeping.Claim(Now.AddMinutes(11), Now.AddMinutes(21))).Should().BeNull();
        var found = await new ReplayStore(Database).Find(matches[1]);
        (found!.Finding, found.VerifiedAt).Should().Be((ReplayFinding.Differs, Now));
    }

    [DatabaseFact]
    public async Task Many_who_verify_at_once_never_take_the_same()
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            await Store(number, number);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Keeping.Claim(Now, Now.AddMinutes(10))));

        claims.OfType<MatchId>().Should().OnlyHaveUniqueItems();
    }

    private Task<MatchId> Store(int number, int days) =>
        StoredReplay.Store(Database, number, Now.AddDays(-days), Replay, logs: [new byte[] { 7, 8 }]);
}

public sealed class ReplayKeepingOnSqliteTests() : ReplayKeepingTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ReplayKeepingOnPostgresTests() : ReplayKeepingTests(DatabaseProvider.Postgres);
