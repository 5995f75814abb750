using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.EmbeddedLane;
using Orleans.Embedded.Reminders;

namespace Infon.Silo.Tests.Storage.EmbeddedLane;

/// <summary>What every store of reminders promises.</summary>
public abstract class ReminderStoreTests(DatabaseProvider? provider) : IAsyncLifetime
{
    private TestDatabase? _database;

    private static readonly StoredReminder Sweep = new(
        GrainId.Create("queue", "q-1"), "sweep", new DateTime(2030, 1, 1, 12, 0, 0, 123, DateTimeKind.Utc), TimeSpan.FromMinutes(5), "");

    [DatabaseFact]
    public async Task A_reminder_is_read_as_it_was_written()
    {
        var store = await NewStore();

        var etag = await store.WriteAsync(Sweep, CancellationToken.None);

        (await store.ReadAllAsync(CancellationToken.None)).Should().Equal(Sweep with { Etag = etag });
    }

    [DatabaseFact]
    public async Task A_reminder_written_again_is_changed_and_has_another_version()
    {
        var store = await NewStore();
        var first = await store.WriteAsync(Sweep, CancellationToken.None);

        var second = await store.WriteAsync(Sweep with { Period = TimeSpan.FromHours(1) }, CancellationToken.None);

        second.Should().NotBe(first);
        (await store.ReadAllAsync(CancellationToken.None)).Should().ContainSingle().Which.Period.Should().Be(TimeSpan.FromHours(1));
    }

    [DatabaseFact]
    public async Task Only_the_present_version_of_a_reminder_is_removed()
    {
        var store = await NewStore();
        var old = Sweep with { Etag = await store.WriteAsync(Sweep, CancellationToken.None) };
        var present = Sweep with { Etag = await store.WriteAsync(Sweep, CancellationToken.None) };

        (await store.RemoveAsync(old, CancellationToken.None)).Should().BeFalse();
        (await store.RemoveAsync(present, CancellationToken.None)).Should().BeTrue();
        (await store.RemoveAsync(present, CancellationToken.None)).Should().BeFalse();

        (await store.ReadAllAsync(CancellationToken.None)).Should().BeEmpty();
    }

    [DatabaseFact]
    public async Task Reminders_differ_by_grain_and_by_name()
    {
        var store = await NewStore();

        await store.WriteAsync(Sweep, CancellationToken.None);
        await store.WriteAsync(Sweep with { Name = "report" }, CancellationToken.None);
        await store.WriteAsync(Sweep with { Grain = GrainId.Create("queue", "q-2") }, CancellationToken.None);

        (await store.ReadAllAsync(CancellationToken.None)).Should().HaveCount(3);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>An empty store.</summary>
    private async Task<IReminderStore> NewStore()
    {
        if (provider is not { } wanted)
        {
            return new InMemoryReminderStore();
        }

        _database = await TestDatabase.NewAsync(wanted);
        return new ReminderStore(_database.Database, TimeProvider.System);
    }
}

public sealed class ReminderStoreInMemoryTests() : ReminderStoreTests(null);

public sealed class ReminderStoreOnSqliteTests() : ReminderStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class ReminderStoreOnPostgresTests() : ReminderStoreTests(DatabaseProvider.Postgres);
