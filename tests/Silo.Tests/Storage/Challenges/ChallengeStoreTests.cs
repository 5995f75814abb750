using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Grains.Challenges;
using Infon.Grains.Matches;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Challenges;
using Infon.Silo.Storage.Matches;
using static Infon.Silo.Tests.Storage.Challenges.Entries;

namespace Infon.Silo.Tests.Storage.Challenges;

public abstract class ChallengeStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private ChallengeStore Store => new(Database);

    [DatabaseFact]
    public async Task A_version_comes_with_all_that_decides_whether_it_may_play()
    {
        var owner = await Database.AddUser("owner", Standing.Suspended, Now.AddDays(-20));
        var bot = await Database.AddBot(owner, "bot", verdict: Verdict.Faulty);

        var found = await Store.Versions([bot.Version, new BotVersionId(Guid.CreateVersion7(Now))]);

        found.Should().Equal(new Contender(bot.Bot, bot.Version, 1, owner, "bot")
        {
            OwnerStanding = Standing.Suspended, OwnerSince = Now.AddDays(-20), Verdict = Verdict.Faulty,
        });
        (await Store.Versions([])).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task The_version_that_plays_is_found_by_its_bot_until_the_bot_is_deleted()
    {
        var owner = await Database.AddUser("owner");
        var (kept, gone) = (await Database.AddBot(owner, "kept"), await Database.AddBot(owner, "gone"));
        var unable = await Database.AddBot(owner, "unable", verdict: Verdict.DoesNotLoad);
        var bots = new BotStore(Database);
        await bots.Replace((await bots.Find(gone.Bot))!.Delete(Now).Value);

        var found = await Store.Active([kept.Bot, gone.Bot, unable.Bot]);

        found.Select(each => each.Version).Should().Equal(kept.Version);
        (await Store.Versions([gone.Version])).Should().ContainSingle().Which.IsDeleted.Should().BeTrue();
    }

    [DatabaseFact]
    public async Task The_bot_that_had_a_program_first_is_no_copy_as_long_as_it_is_there()
    {
        var (one, other) = (await Database.AddUser("one"), await Database.AddUser("other"));
        var first = await Database.AddBot(one, "first", "shape", minutes: 1);
        var second = await Database.AddBot(other, "second", "shape", minutes: 2);
        var alone = await Database.AddBot(other, "alone", minutes: 3);

        var before = await Store.Versions([first.Version, second.Version, alone.Version]);
        var bots = new BotStore(Database);
        await bots.Replace((await bots.Find(first.Bot))!.Delete(Now).Value);

        before.Select(each => (each.Name, each.IsCopy)).Should().BeEquivalentTo([("first", false), ("second", true), ("alone", false)]);
        (await Store.Versions([second.Version]))[0].IsCopy.Should().BeFalse();
    }

    [DatabaseFact]
    public async Task The_house_plays_with_all_its_bots()
    {
        var (house, owner) = (await Database.AddUser("house"), await Database.AddUser("owner"));
        await Database.AddBot(house, "king");
        await Database.AddBot(house, "grazer");
        await Database.AddBot(owner, "mine");

        (await Store.House()).Select(each => each.Name).Should().BeEquivalentTo("king", "grazer");
    }

    [DatabaseFact]
    public async Task What_waits_and_runs_counts_for_who_asked_for_it()
    {
        var (user, other) = (await Database.AddUser("user"), await Database.AddUser("other"));
        var (mine, theirs) = (await Database.AddBot(user, "mine"), await Database.AddBot(other, "theirs"));
        var asked = Match(Now, mine, theirs) with { RequestedBy = user };
        var live = await Database.AddMatch(asked with { Id = new MatchId(Guid.CreateVersion7(Now)), Pace = MatchPace.Live });
        await Database.AddMatch(asked);
        await Database.AddMatch(Match(Now, theirs, mine) with { RequestedBy = other });
        var over = await Database.AddMatch(Match(Now, mine, theirs) with { RequestedBy = user });
        await new MatchStore(Database).End(new MatchEnding(new MatchRecord(over, MatchStatus.Cancelled) { EndedAt = Now }));
        await new MatchStore(Database).Begin(live.Id, 1, Now);

        (await Store.LoadOf(user)).Should().Be(new ChallengeLoad(2, 1));
        (await Store.LiveOpen()).Should().Be(1);
    }

    [DatabaseFact]
    public async Task Whom_a_bot_has_met_lately_is_known_by_format()
    {
        var (user, other) = (await Database.AddUser("user"), await Database.AddUser("other"));
        var (mine, theirs, third) = (await Database.AddBot(user, "mine"), await Database.AddBot(other, "theirs"), await Database.AddBot(other, "third"));
        await Database.AddMatch(Match(Now.AddMinutes(-11), mine, third));
        await Database.AddMatch(Match(Now.AddMinutes(-9), mine, theirs));
        await Database.AddMatch(Match(Now.AddMinutes(-5), theirs, mine));
        await Database.AddMatch(Match(Now.AddMinutes(-4), mine, theirs) with { IsRated = false });
        await Database.AddMatch(Match(Now.AddMinutes(-3), mine, theirs) with { Format = MatchFormat.FreeForAll });
        var off = await Database.AddMatch(Match(Now.AddMinutes(-2), mine, theirs));
        await new MatchStore(Database).End(new MatchEnding(new MatchRecord(off, MatchStatus.Aborted) { EndedAt = Now }));

        (await Store.Encounters(MatchFormat.Duel, [mine.Bot], Now.AddMinutes(-10))).Should().Equal(new Encounter(theirs.Bot, 2, Now.AddMinutes(-5)));
    }
}

public sealed class ChallengeStoreOnSqliteTests() : ChallengeStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ChallengeStoreOnPostgresTests() : ChallengeStoreTests(DatabaseProvider.Postgres);
