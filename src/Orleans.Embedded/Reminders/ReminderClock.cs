using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Reminds grains when it is time. What it knows is always what is stored.</summary>
internal sealed class ReminderClock(EmbeddedSilo silo, IReminderStore store) : IDisposable
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Reminder> _reminders = new();

    /// <summary>Takes up all reminders that are stored.</summary>
    internal async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var stored in await store.ReadAllAsync(cancellation))
        {
            Plan(stored);
        }
    }

    /// <summary>Registers a reminder, or changes it.</summary>
    internal async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < silo.Options.MinimumReminderPeriod)
        {
            throw new ArgumentException($"A reminder comes every {silo.Options.MinimumReminderPeriod} at most, not every {period}.", nameof(period));
        }

        var wanted = new StoredReminder(grain, name, silo.Time.GetUtcNow().UtcDateTime + dueTime, period, "");
        return Plan(wanted with { Etag = await store.WriteAsync(wanted, CancellationToken.None) });
    }

    /// <summary>Ends a reminder.</summary>
    internal async Task UnregisterAsync(GrainId grain, IGrainReminder reminder)
    {
        if (reminder is not Reminder known || !await store.RemoveAsync(known.Stored, CancellationToken.None))
        {
            throw new ReminderException($"The reminder {reminder.ReminderName} of {grain} changed since, or is gone.");
        }

        _reminders.TryRemove(new((grain, reminder.ReminderName), known));
        known.Dispose();
    }

    /// <summary>The reminder of that name; null = none.</summary>
    internal IGrainReminder? Find(GrainId grain, string name) => _reminders.GetValueOrDefault((grain, name));

    /// <summary>All reminders of a grain.</summary>
    internal List<IGrainReminder> FindAll(GrainId grain) =>
        [.. _reminders.Where(entry => entry.Key.Grain == grain).Select(entry => entry.Value)];

    /// <summary>Reminds nobody any more.</summary>
    public void Dispose()
    {
        foreach (var (_, reminder) in _reminders)
        {
            reminder.Dispose();
        }
    }

    private Reminder Plan(StoredReminder stored)
    {
        var reminder = new Reminder(silo, stored);
        _reminders.AddOrUpdate((stored.Grain, stored.Name), reminder, (_, older) =>
        {
            older.Dispose();
            return reminder;
        });
        reminder.PlanNext();
        return reminder;
    }
}
