using Orleans.Embedded.Reminders;

namespace Infon.Grains.Tests.Runtime.EmbeddedLane.Stores;

/// <summary>What every store of reminders promises.</summary>
public abstract class ReminderStoreContract
{
    private static readonly StoredReminder Sweep = new(
        GrainId.Create("queue", "q-1"), "sweep", new DateTime(2030, 1, 1, 12, 0, 0, 123, DateTimeKind.Utc), TimeSpan.FromMinutes(5), "");

    [Fact]
    public async Task A_reminder_is_read_as_it_was_written()
    {
        var store = NewStore();

        var etag = await store.WriteAsync(Sweep, CancellationToken.None);

        (await store.ReadAllAsync(CancellationToken.None)).Should().Equal(Sweep with { Etag = etag });
    }

    [Fact]
    public async Task A_reminder_written_again_is_changed_and_has_another_version()
    {
        var store = NewStore();
        var first = await store.WriteAsync(Sweep, CancellationToken.None);

        var second = await store.WriteAsync(Sweep with { Period = TimeSpan.FromHours(1) }, CancellationToken.None);

        second.Should().NotBe(first);
        (await store.ReadAllAsync(CancellationToken.None)).Should().ContainSingle().Which.Period.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_the_present_version_of_a_reminder_is_removed()
    {
        var store = NewStore();
        var old = Sweep with { Etag = await store.WriteAsync(Sweep, CancellationToken.None) };
        var present = Sweep with { Etag = await store.WriteAsync(Sweep, CancellationToken.None) };

        (await store.RemoveAsync(old, CancellationToken.None)).Should().BeFalse();
        (await store.RemoveAsync(present, CancellationToken.None)).Should().BeTrue();
        (await store.RemoveAsync(present, CancellationToken.None)).Should().BeFalse();

        (await store.ReadAllAsync(CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Reminders_differ_by_grain_and_by_name()
    {
        var store = NewStore();

        await store.WriteAsync(Sweep, CancellationToken.None);
        await store.WriteAsync(Sweep with { Name = "report" }, CancellationToken.None);
        await store.WriteAsync(Sweep with { Grain = GrainId.Create("queue", "q-2") }, CancellationToken.None);

        (await store.ReadAllAsync(CancellationToken.None)).Should().HaveCount(3);
    }

    /// <summary>An empty store.</summary>
    protected abstract IReminderStore NewStore();
}

public sealed class InMemoryReminderStoreTests : ReminderStoreContract
{
    protected override IReminderStore NewStore() => new InMemoryReminderStore();
}
