using System.Collections.Concurrent;
using System.Globalization;

namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>Reminders that outlive a silo.</summary>
public sealed class DurableReminders : IReminderTable
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), ReminderEntry> _stored = new();
    private int _versions;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Rows(entry => entry.GrainId == grainId);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Rows(entry =>
    {
        var hash = entry.GrainId.GetUniformHashCode();
        return begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
    });

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(_stored.GetValueOrDefault((grainId, reminderName)));

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = Interlocked.Increment(ref _versions).ToString(CultureInfo.InvariantCulture);
        _stored[(entry.GrainId, entry.ReminderName)] = new ReminderEntry
        {
            GrainId = entry.GrainId, ReminderName = entry.ReminderName, StartAt = entry.StartAt, Period = entry.Period, ETag = etag,
        };
        return Task.FromResult<string?>(etag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => Task.FromResult(
        _stored.TryGetValue((grainId, reminderName), out var entry) && entry.ETag == eTag && _stored.TryRemove(KeyValuePair.Create((grainId, reminderName), entry)));

    public Task TestOnlyClearTable()
    {
        _stored.Clear();
        return Task.CompletedTask;
    }

    private Task<ReminderTableData> Rows(Func<ReminderEntry, bool> which) => Task.FromResult(new ReminderTableData(_stored.Values.Where(which)));
}
