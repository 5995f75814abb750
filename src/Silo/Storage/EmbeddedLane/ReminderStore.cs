using Dapper;
using Orleans.Embedded.Reminders;

namespace Infon.Silo.Storage.EmbeddedLane;

/// <summary>Reminders in a table.</summary>
public sealed class ReminderStore(Database database, TimeProvider time) : IReminderStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredReminder>> ReadAllAsync(CancellationToken cancellation) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<Row>("SELECT grain, name, first_tick, period_ms, etag FROM reminders ORDER BY grain, name");
        return (IReadOnlyList<StoredReminder>)[.. rows.Select(row => row.ToReminder())];
    });

    /// <inheritdoc/>
    public async Task<string> WriteAsync(StoredReminder reminder, CancellationToken cancellation)
    {
        var etag = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        await Change(reminder with { Etag = etag }, """
            INSERT INTO reminders (grain, name, first_tick, period_ms, etag) VALUES (@Grain, @Name, @FirstTick, @PeriodMs, @Etag)
            ON CONFLICT (grain, name) DO UPDATE SET first_tick = excluded.first_tick, period_ms = excluded.period_ms, etag = excluded.etag
            """);
        return etag;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(StoredReminder reminder, CancellationToken cancellation) =>
        await Change(reminder, "DELETE FROM reminders WHERE grain = @Grain AND name = @Name AND etag = @Etag") == 1;

    private Task<int> Change(StoredReminder reminder, string sql) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(sql, Row.Of(reminder), transaction));

    private sealed class Row
    {
        public string Grain { get; init; } = "";

        public string Name { get; init; } = "";

        public DateTimeOffset FirstTick { get; init; }

        public long PeriodMs { get; init; }

        public string Etag { get; init; } = "";

        public static Row Of(StoredReminder reminder) => new()
        {
            Grain = reminder.Grain.ToString(),
            Name = reminder.Name,
            FirstTick = new DateTimeOffset(reminder.FirstTick, TimeSpan.Zero),
            PeriodMs = (long)reminder.Period.TotalMilliseconds,
            Etag = reminder.Etag,
        };

        public StoredReminder ToReminder() =>
            new(GrainId.Parse(Grain), Name, FirstTick.UtcDateTime, TimeSpan.FromMilliseconds(PeriodMs), Etag);
    }
}
