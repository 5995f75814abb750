using System.Text;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Infon.Silo.Storage.EmbeddedLane;
using Orleans.Embedded.State;
using Orleans.Storage;

namespace Infon.Silo.Tests.Storage.EmbeddedLane;

/// <summary>What every store of grain state promises.</summary>
public abstract class GrainStateStoreTests(DatabaseProvider? provider) : IAsyncLifetime
{
    private TestDatabase? _database;

    private static readonly GrainStateKey Key = new(GrainId.Create("queue", "q-1"), "state");

    [DatabaseFact]
    public async Task Nothing_is_stored_before_the_first_write() => (await Read(await NewStore())).Should().BeNull();

    [DatabaseFact]
    public async Task What_was_written_is_read_with_its_version()
    {
        var store = await NewStore();

        var etag = await Write(store, "one", null);

        (await Read(store)).Should().Be(("one", etag));
    }

    [DatabaseFact]
    public async Task Every_write_has_another_version()
    {
        var store = await NewStore();
        var first = await Write(store, "same", null);

        var second = await Write(store, "same", first);

        second.Should().NotBe(first);
    }

    [DatabaseFact]
    public async Task A_first_write_is_refused_when_somebody_was_first()
    {
        var store = await NewStore();
        await Write(store, "one", null);

        await store.Invoking(each => Write(each, "two", null)).Should().ThrowAsync<InconsistentStateException>();

        (await Read(store))!.Value.Text.Should().Be("one");
    }

    [DatabaseFact]
    public async Task A_stale_write_is_refused_and_names_both_versions()
    {
        var store = await NewStore();
        var old = await Write(store, "one", null);
        var current = await Write(store, "two", old);

        var refused = await store.Invoking(each => Write(each, "three", old)).Should().ThrowAsync<InconsistentStateException>();

        refused.Which.StoredEtag.Should().Be(current);
        refused.Which.CurrentEtag.Should().Be(old);
    }

    [DatabaseFact]
    public async Task A_stale_clear_is_refused()
    {
        var store = await NewStore();
        var old = await Write(store, "one", null);
        await Write(store, "two", old);

        await store.Invoking(each => each.ClearAsync(Key, old, CancellationToken.None)).Should().ThrowAsync<InconsistentStateException>();
    }

    [DatabaseFact]
    public async Task Cleared_state_is_gone_and_can_be_written_anew()
    {
        var store = await NewStore();
        await store.ClearAsync(Key, await Write(store, "one", null), CancellationToken.None);
        (await Read(store)).Should().BeNull();

        await Write(store, "two", null);

        (await Read(store))!.Value.Text.Should().Be("two");
    }

    [DatabaseFact]
    public async Task States_differ_by_grain_and_by_name_letter_for_letter()
    {
        var store = await NewStore();
        await Write(store, "one", null);

        foreach (var other in new[] { Key with { Name = "State" }, Key with { Grain = GrainId.Create("queue", "Q-1") } })
        {
            (await store.ReadAsync(other, CancellationToken.None)).Should().BeNull();
        }
    }

    [DatabaseFact]
    public async Task Of_many_writers_on_one_version_one_wins()
    {
        var store = await NewStore();
        var etag = await Write(store, "start", null);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            try
            {
                await Write(store, $"{writer}", etag);
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        })));

        results.Should().ContainSingle(won => won);
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
    private async Task<IGrainStateStore> NewStore()
    {
        if (provider is not { } wanted)
        {
            return new InMemoryGrainStateStore();
        }

        _database = await TestDatabase.NewAsync(wanted);
        return new GrainStateStore(_database.Database, TimeProvider.System);
    }

    private static Task<string> Write(IGrainStateStore store, string text, string? etag) =>
        store.WriteAsync(Key, Encoding.UTF8.GetBytes(text), etag, CancellationToken.None);

    private static async Task<(string Text, string Etag)?> Read(IGrainStateStore store) =>
        await store.ReadAsync(Key, CancellationToken.None) is { } stored ? (Encoding.UTF8.GetString(stored.Json.Span), stored.Etag) : null;
}

public sealed class GrainStateStoreInMemoryTests() : GrainStateStoreTests(null);

public sealed class GrainStateStoreOnSqliteTests() : GrainStateStoreTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class GrainStateStoreOnPostgresTests() : GrainStateStoreTests(DatabaseProvider.Postgres);
