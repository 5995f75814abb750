using Infon.ProcessKit;
using Infon.ProcessKit.Databases;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Infon.Silo.Tests.Storage.OrleansLane;

/// <summary>What Orleans keeps in the database, through the statements it is given there.</summary>
public abstract class OrleansStorageTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly GrainId Queue = GrainId.Create("queue", "q-1");

    private TestDatabase? _database;
    private RunningInfon? _process;

    private IGrainStorage States => _process!.Services.GetRequiredKeyedService<IGrainStorage>("grains");

    private IReminderTable Reminders => _process!.Services.GetRequiredService<IReminderTable>();

    [DatabaseFact]
    public async Task State_is_read_as_it_was_written()
    {
        var written = await Write("one", null);

        var read = await Read();

        (read.State!.Single(), read.ETag, read.RecordExists).Should().Be(("one", written, true));
    }

    [DatabaseFact]
    public async Task A_stale_write_is_refused()
    {
        var old = await Write("one", null);
        await Write("two", old);

        await this.Invoking(test => test.Write("three", old)).Should().ThrowAsync<InconsistentStateException>();
        await this.Invoking(test => test.Write("three", null)).Should().ThrowAsync<InconsistentStateException>();
        (await Read()).State.Should().Equal("two");
    }

    [DatabaseFact]
    public async Task Cleared_state_is_gone_and_can_be_written_anew()
    {
        await Write("one", null);
        var state = await Read();

        await States.ClearStateAsync("state", Queue, state);

        (await Read()).RecordExists.Should().BeFalse();
        await Write("two", state.ETag);
        (await Read()).State.Should().Equal("two");
    }

    [DatabaseFact]
    public async Task States_differ_by_grain_and_by_name_letter_for_letter()
    {
        await Write("one", null);

        (await Read(GrainId.Create("queue", "Q-1"))).RecordExists.Should().BeFalse();
        (await Read(Queue, "State")).RecordExists.Should().BeFalse();
    }

    [DatabaseFact]
    public async Task A_reminder_is_read_as_it_was_written_alone_and_by_the_range_it_is_in()
    {
        var sweep = Sweep(TimeSpan.FromMinutes(5));
        var etag = await Reminders.UpsertRow(sweep);
        var hash = Queue.GetUniformHashCode();

        var read = (await Reminders.ReadRow(Queue, "sweep"))!;

        (read.GrainId, read.StartAt, read.Period, read.ETag).Should().Be((Queue, sweep.StartAt, sweep.Period, etag));
        (await Reminders.ReadRows(Queue)).Reminders.Should().ContainSingle();
        (await Reminders.ReadRows(hash - 1, hash)).Reminders.Should().ContainSingle();
        (await Reminders.ReadRows(hash, hash + 1)).Reminders.Should().BeEmpty();
        (await Reminders.ReadRows(hash, hash - 1)).Reminders.Should().BeEmpty();
        (await Reminders.ReadRows(0, 0)).Reminders.Should().ContainSingle("that is the whole ring");
    }

    [DatabaseFact]
    public async Task Only_the_present_version_of_a_reminder_is_removed()
    {
        var old = await Reminders.UpsertRow(Sweep(TimeSpan.FromMinutes(5)));
        var present = await Reminders.UpsertRow(Sweep(TimeSpan.FromHours(1)));

        (await Reminders.RemoveRow(Queue, "sweep", old!)).Should().BeFalse();
        (await Reminders.RemoveRow(Queue, "sweep", present!)).Should().BeTrue();

        (await Reminders.ReadRow(Queue, "sweep")).Should().BeNull();
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.NewAsync(provider);
        _process = await RunningInfon.StartAsync(_database.Settings);
    }

    public async Task DisposeAsync()
    {
        await _process!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    private static ReminderEntry Sweep(TimeSpan period) => new()
    {
        GrainId = Queue, ReminderName = "sweep", StartAt = new DateTime(2030, 1, 1, 12, 0, 0, 123, DateTimeKind.Utc), Period = period,
    };

    private async Task<string?> Write(string text, string? etag)
    {
        var state = new GrainState<List<string>>([text], etag!);
        await States.WriteStateAsync("state", Queue, state);
        return state.ETag;
    }

    private async Task<GrainState<List<string>>> Read(GrainId? grain = null, string name = "state")
    {
        var state = new GrainState<List<string>>([]);
        await States.ReadStateAsync(name, grain ?? Queue, state);
        return state;
    }
}

public sealed class OrleansStorageOnSqliteTests() : OrleansStorageTests(DatabaseProvider.Sqlite);

[NeedsPostgres]
public sealed class OrleansStorageOnPostgresTests() : OrleansStorageTests(DatabaseProvider.Postgres);
