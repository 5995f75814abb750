using Dapper;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Idempotency;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Idempotency;

namespace Infon.Silo.Tests.Storage.Idempotency;

public abstract class AnswerStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
    private static readonly UserId User = new(new Guid("01910000-0000-7000-8000-000000000001"));
    private static readonly KeptAnswer Answer = new(201, "application/json", "/api/v2/bots/1", "\"1\"", [123, 125]);

    [DatabaseFact]
    public async Task An_answer_comes_back_as_it_was_kept()
    {
        var store = await StoreOfUser();

        await store.Keep(User, "key", [1, 2], Answer, Now, Now.AddDays(-1));

        var found = await store.Find(User, "key", Now);
        found!.Value.Hash.Should().Equal((byte)1, (byte)2);
        found.Value.Answer.Should().BeEquivalentTo(Answer);
    }

    [DatabaseFact]
    public async Task An_answer_whose_body_is_not_kept_is_told_from_an_empty_one()
    {
        var store = await StoreOfUser();

        await store.Keep(User, "secret", [1], Answer with { Body = default }, Now, Now.AddDays(-1));
        await store.Keep(User, "empty", [1], Answer with { Body = [] }, Now, Now.AddDays(-1));

        (await store.Find(User, "secret", Now))!.Value.Answer.Body.IsDefault.Should().BeTrue();
        (await store.Find(User, "empty", Now))!.Value.Answer.Body.IsDefault.Should().BeFalse();
    }

    [DatabaseFact]
    public async Task Old_answers_are_not_found_and_then_forgotten()
    {
        var store = await StoreOfUser();
        await store.Keep(User, "old", [1], Answer, Now, Now.AddDays(-1));

        var later = Now.AddDays(1).AddMilliseconds(1);
        var found = await store.Find(User, "old", later.AddDays(-1));
        await store.Keep(User, "new", [1], Answer, later, later.AddDays(-1));

        found.Should().BeNull();
        (await store.Find(User, "old", DateTimeOffset.UnixEpoch)).Should().BeNull();
    }

    private async Task<AnswerStore> StoreOfUser()
    {
        await Database.Write(transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, 'one', 'ONE', 0, 0)",
            new { id = User.Value },
            transaction));
        return new AnswerStore(Database);
    }
}

public sealed class SqliteAnswerStoreTests() : AnswerStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class PostgresAnswerStoreTests() : AnswerStoreTests(DatabaseProvider.Postgres);
