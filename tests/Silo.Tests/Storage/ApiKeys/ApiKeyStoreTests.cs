using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.ApiKeys;

namespace Infon.Silo.Tests.Storage.ApiKeys;

public abstract class ApiKeyStoreTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
    private static readonly UserId Owner = new(new Guid("01910000-0000-7000-8000-000000000001"));

    [DatabaseFact]
    public async Task A_key_comes_back_as_it_was_stored()
    {
        var store = await StoreOfOwner();
        var key = Key(1) with { ExpiresAt = Now.AddDays(1), LastUsedAt = Now, RevokedAt = Now.AddHours(1) };

        await store.Add(key);

        (await store.Find(key.Id)).Should().BeEquivalentTo(key);
    }

    [DatabaseFact]
    public async Task Only_keys_that_stand_are_listed_the_last_made_first()
    {
        var store = await StoreOfOwner();
        await store.Add(Key(1));
        await store.Add(Key(2));
        await store.Add(Key(3));

        await store.Revoke(Key(2).Id, Now);

        var (keys, total) = await store.OfOwner(Owner, new PageRequest());
        keys.Select(key => key.Name).Should().Equal("key 3", "key 1");
        total.Should().Be(2);
    }

    [DatabaseFact]
    public async Task A_use_is_remembered()
    {
        var store = await StoreOfOwner();
        await store.Add(Key(1));

        await store.Use(Key(1).Id, Now.AddHours(2));

        (await store.Find(Key(1).Id))!.LastUsedAt.Should().Be(Now.AddHours(2));
    }

    [DatabaseFact]
    public async Task Nobody_has_more_keys_than_the_rules_say_but_revoked_ones_do_not_count()
    {
        var store = await StoreOfOwner();
        for (var number = 1; number <= ApiKeyRules.PerUserMax; number++)
        {
            (await store.Add(Key(number))).IsRefused.Should().BeFalse();
        }

        var oneMore = await store.Add(Key(ApiKeyRules.PerUserMax + 1));
        await store.Revoke(Key(1).Id, Now);
        var instead = await store.Add(Key(ApiKeyRules.PerUserMax + 1));

        oneMore.Refusal!.Code.Should().Be("api-keys.too-many");
        instead.IsRefused.Should().BeFalse();
    }

    private async Task<ApiKeyStore> StoreOfOwner()
    {
        await Database.Write(transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, 'one', 'ONE', 0, 0)",
            new { id = Owner.Value },
            transaction));
        return new ApiKeyStore(Database);
    }

    private static ApiKey Key(int number) => new(
        new ApiKeyId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)),
        Owner,
        $"key {number}",
        Scopes.BotsRead | Scopes.MatchesWrite,
        [1, 2, 3],
        Now.AddMinutes(number),
        ExpiresAt: null);
}

public sealed class SqliteApiKeyStoreTests() : ApiKeyStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class PostgresApiKeyStoreTests() : ApiKeyStoreTests(DatabaseProvider.Postgres);
