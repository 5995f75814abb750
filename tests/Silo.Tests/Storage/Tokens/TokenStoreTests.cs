using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;
using Infon.Silo.Storage.Tokens;
using Infon.Silo.Tests.Storage.Challenges;
using static Infon.Silo.Tests.Storage.Challenges.Entries;

namespace Infon.Silo.Tests.Storage.Tokens;

public abstract class TokenStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly TokenOptions Options = new();

    private TokenStore Store => new(Database);

    [DatabaseFact]
    public async Task An_account_is_as_old_as_its_user_whenever_it_is_looked_for()
    {
        var user = await Database.AddUser("user", since: Now.AddDays(-3.5));

        var account = await Store.AccountOf(user, Now, Options);

        account.Should().Be(new TokenAccount(13, Now.AddDays(-0.5)));
        var (entries, total) = await Store.Ledger(user, new PageRequest());
        entries.Select(entry => (entry.Cause, entry.Amount, entry.At)).Should().Equal(
            (TokenCause.Days, 3, Now.AddDays(-0.5)), (TokenCause.Start, 10, Now.AddDays(-3.5)));
        total.Should().Be(2);
    }

    [DatabaseFact]
    public async Task Looking_often_changes_nothing()
    {
        var user = await Database.AddUser("user");

        foreach (var hours in new[] { 0, 1, 23, 24, 25, 47 })
        {
            await Store.AccountOf(user, Now.AddHours(hours), Options);
        }

        (await Store.AccountOf(user, Now.AddHours(48), Options)).Balance.Should().Be(12);
        (await Store.Ledger(user, new PageRequest())).Total.Should().Be(3);
    }

    [DatabaseFact]
    public async Task Of_many_challenges_that_spend_the_last_tokens_at_once_as_many_succeed_as_there_are_tokens()
    {
        var user = await Database.AddUser("user");
        var payment = new Payment(user, TokenCause.LiveChallenge, Options);
        var matches = new MatchStore(Database);

        var asked = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Task.Run(
            () => matches.Add(Match(Now) with { RequestedBy = user, IsPaid = true, Pace = MatchPace.Live }, payment, []))));

        asked.Count(each => !each.IsRefused).Should().Be(Options.Start);
        asked.Where(each => each.IsRefused).Should().OnlyContain(each => each.Refusal!.Code == "tokens.not-enough");
        (await Store.AccountOf(user, Now, Options)).Balance.Should().Be(0);
        (await matches.Open()).Should().HaveCount(Options.Start);
        var (entries, _) = await Store.Ledger(user, new PageRequest());
        entries.Select(entry => entry.Balance).Should().Equal(Enumerable.Range(0, Options.Start + 1));
    }

    [DatabaseFact]
    public async Task The_ledger_is_shown_page_by_page()
    {
        var user = await Database.AddUser("user");
        for (var day = 0; day < 5; day++)
        {
            await Store.AccountOf(user, Now.AddDays(day), Options);
        }

        var (entries, total) = await Store.Ledger(user, new PageRequest(2, 2));

        entries.Select(entry => entry.Balance).Should().Equal(12, 11);
        total.Should().Be(5);
        (await Store.Ledger(new UserId(Guid.CreateVersion7(Now)), new PageRequest())).Total.Should().Be(0);
    }
}

public sealed class TokenStoreOnSqliteTests() : TokenStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class TokenStoreOnPostgresTests() : TokenStoreTests(DatabaseProvider.Postgres);
