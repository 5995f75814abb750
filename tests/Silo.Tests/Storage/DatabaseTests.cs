using System.Data.Common;
using Dapper;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;

namespace Infon.Silo.Tests.Storage;

public abstract class DatabaseTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Guid One = new("01910000-0000-7000-8000-000000000001");

    [DatabaseFact]
    public async Task A_transaction_that_fails_has_not_happened()
    {
        var failing = () => Database.Write<int>(async change =>
        {
            await AddUser(change, One, "half");
            throw new InvalidDataException();
        });

        await failing.Should().ThrowAsync<InvalidDataException>();
        (await Database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM users"))).Should().Be(0);
    }

    [DatabaseFact]
    public async Task What_is_there_already_is_known_as_a_duplicate()
    {
        await Database.Write(change => AddUser(change, One, "one"));

        var again = () => Database.Write(change => AddUser(change, One, "two"));

        var failure = await again.Should().ThrowAsync<DbException>();
        Database.IsDuplicate(failure.Which).Should().BeTrue();
    }

    [DatabaseFact]
    public async Task Ids_times_and_truth_come_back_as_they_went_in()
    {
        var when = new DateTimeOffset(2030, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        await Database.Write(change => AddUser(change, One, "one", when));

        var row = await Database.Read(reader => reader.QuerySingleAsync<User>(
            "SELECT id, created_at, role AS is_special, NULL AS left_at FROM users WHERE id = @id AND role = @special", new { id = One, special = true }));

        row.Should().BeEquivalentTo(new { Id = One, CreatedAt = when, IsSpecial = true, LeftAt = (DateTimeOffset?)null });
    }

    [DatabaseFact]
    public async Task Of_many_writes_at_once_those_that_fail_undo_nothing_but_themselves()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            try
            {
                return await Database.Write(async change =>
                {
                    await AddUser(change, Guid.CreateVersion7(), $"user {number}");
                    return number % 7 == 0 ? throw new InvalidDataException() : 1;
                });
            }
            catch (InvalidDataException)
            {
                return 0;
            }
        }));

        results.Sum().Should().Be(85);
        var stored = await Database.Read(reader => reader.QueryAsync<string>("SELECT username FROM users"));
        stored.Should().BeEquivalentTo(Enumerable.Range(0, 100).Where(number => number % 7 != 0).Select(number => $"user {number}"));
    }

    [DatabaseFact]
    public async Task A_probe_of_a_database_that_works_says_nothing() =>
        await Database.Invoking(database => database.Probe()).Should().NotThrowAsync();

    private static Task<int> AddUser(DbTransaction change, Guid id, string name, DateTimeOffset when = default) => change.Connection!.ExecuteAsync(
        "INSERT INTO users (id, username, username_key, role, created_at) VALUES (@id, @name, @name, @special, @when)",
        new { id, name, special = true, when }, change);

    private sealed class User
    {
        public Guid Id { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public bool IsSpecial { get; init; }

        public DateTimeOffset? LeftAt { get; init; }
    }
}

public sealed class DatabaseOnSqliteTests() : DatabaseTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class DatabaseOnPostgresTests() : DatabaseTests(DatabaseProvider.Postgres);
