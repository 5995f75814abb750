using System.Diagnostics.Metrics;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.Accounts;

/// <summary>Counts the accounts now and then, for the metrics.</summary>
internal sealed partial class UserCount(Database database, IMeterFactory meters, TimeProvider time, ILogger<UserCount> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private long _count;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meters.Create("Infon").CreateObservableGauge(
            "infon_registered_users_total", () => Volatile.Read(ref _count), null, "Accounts of people; counted once a minute.");
        using var pauses = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                Volatile.Write(ref _count, await database.Read(connection => connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM users WHERE id <> @local AND id <> @house",
                    new { local = UserId.LocalPlayer.Value, house = UserId.House.Value })));
            }
            catch (StorageOutageException outage)
            {
                LogNotCounted(outage.Message);
            }
        }
        while (await pauses.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Accounts could not be counted, the last count stands: {Reason}")]
    private partial void LogNotCounted(string reason);
}
