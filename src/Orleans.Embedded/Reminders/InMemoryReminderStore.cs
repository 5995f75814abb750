using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Reminders that live as long as this object.</summary>
public sealed class InMemoryReminderStore : IReminderStore
{
    private readonly Dictionary<(GrainId Grain, string Name), StoredReminder> _reminders = [];
    private long _version;

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredReminder>> ReadAllAsync(CancellationToken cancellation)
    {
        lock (_reminders)
        {
            return Task.FromResult<IReadOnlyList<StoredReminder>>([.. _reminders.Values]);
        }
    }

    /// <inheritdoc/>
    public Task<string> WriteAsync(StoredReminder reminder, CancellationToken cancellation)
    {
        lock (_reminders)
        {
            var etag = (++_version).ToString(CultureInfo.InvariantCulture);
            _reminders[(reminder.Grain, reminder.Name)] = reminder with { Etag = etag };
            return Task.FromResult(etag);
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(StoredReminder reminder, CancellationToken cancellation)
    {
        lock (_reminders)
        {
            var key = (reminder.Grain, reminder.Name);
            return Task.FromResult(_reminders.GetValueOrDefault(key)?.Etag == reminder.Etag && _reminders.Remove(key));
        }
    }
}
