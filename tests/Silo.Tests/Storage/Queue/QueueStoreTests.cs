using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Grains.Matches;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;
using Infon.Silo.Storage.Queue;
using Infon.Silo.Tests.Storage.Challenges;
using static Infon.Silo.Tests.Storage.Challenges.Entries;

namespace Infon.Silo.Tests.Storage.Queue;

public abstract class QueueStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private QueueStore Store => new(Database);

    private MatchStore Matches => new(Database);

    [DatabaseFact]
    public async Task Matches_that_wait_and_run_come_in_the_order_in_which_they_were_asked_for()
    {
        var third = await Add(3);
        var first = await Add(1, isPaid: true);
        var second = await Add(2, MatchPace.Live);
        var ended = await Add(0);
        await Matches.Begin(second.Id, 1, Now.AddMinutes(4));
        await Matches.End(new MatchEnding(new MatchRecord(ended, MatchStatus.Cancelled) { EndedAt = Now }));

        (await Store.Open()).Should().Equal(
            new QueuedMatch(first.Id, MatchPace.Headless, true, Now.AddMinutes(1), null),
            new QueuedMatch(second.Id, MatchPace.Live, false, Now.AddMinutes(2), Now.AddMinutes(4)),
            new QueuedMatch(third.Id, MatchPace.Headless, false, Now.AddMinutes(3), null));
    }

    [DatabaseFact]
    public async Task Those_that_ended_last_with_a_result_come_last_first()
    {
        foreach (var (minute, status) in new[] { (1, MatchStatus.Completed), (2, MatchStatus.Aborted), (3, MatchStatus.Completed), (4, MatchStatus.Completed) })
        {
            var plan = await Add(minute);
            await Matches.Begin(plan.Id, 1, Now.AddMinutes(minute));
            await Matches.End(new MatchEnding(new MatchRecord(plan, status) { EndedAt = Now.AddMinutes(minute + 1) }));
        }

        var ended = await Store.LatestEnded(2);

        ended.Select(match => (match.StartedAt, match.EndedAt)).Should().Equal(
            (Now.AddMinutes(4), Now.AddMinutes(5)), (Now.AddMinutes(3), Now.AddMinutes(4)));
    }

    private async Task<MatchPlan> Add(int minute, MatchPace pace = MatchPace.Headless, bool isPaid = false) =>
        await Database.AddMatch(Match(Now.AddMinutes(minute)) with { Pace = pace, IsPaid = isPaid });
}

public sealed class QueueStoreOnSqliteTests() : QueueStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class QueueStoreOnPostgresTests() : QueueStoreTests(DatabaseProvider.Postgres);
