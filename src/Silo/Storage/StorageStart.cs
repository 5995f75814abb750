using Infon.Grains.Interfaces.Wire;
using Infon.Silo.Storage.Migrations;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage;

/// <summary>Brings the database to the shape this program expects, and waits for a server that starts later than the program.</summary>
public sealed partial class StorageStart(Database database, IOptions<DatabaseOptions> options, TimeProvider time, ILogger<StorageStart> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Applies the migrations.</summary>
    /// <exception cref="StorageOutageException">The database did not answer in the time it has for that.</exception>
    /// <exception cref="UnusableStorageException">The database is not one of this program.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var patience = TimeSpan.FromSeconds(options.Value.StartSecondsMax);
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                await Migrator.Apply(database, time);
                return;
            }
            catch (StorageOutageException outage) when (time.GetElapsedTime(begun) < patience)
            {
                LogWaiting(outage.InnerException?.Message ?? outage.Message);
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer yet: {Reason}")]
    private partial void LogWaiting(string reason);
}
