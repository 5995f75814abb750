using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Replays;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Replays;

/// <summary>Has replays verified in the time that nobody needs: while no match waits, and never more than half of it.</summary>
public sealed partial class AuditClock(
    IGrainFactory grains, AuditDesk desk, IOptions<ReplaysOptions> options, TimeProvider time, ILogger<AuditClock> log) : BackgroundService
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1), Done = TimeSpan.FromSeconds(10), Away = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.VerifyPercent > 0)
        {
            await Task.Delay(await Work(), time, stoppingToken);
        }
    }

    /// <summary>Verifies one replay, if there is time for it; returns how long to rest.</summary>
    private async Task<TimeSpan> Work()
    {
        try
        {
            var queue = await grains.GetGrain<IQueueGrain>(0).Status();
            if (queue.Depth > 0 || (queue.Capacity > 0 && queue.SlotsTaken >= queue.Capacity))
            {
                return Busy;
            }

            var begun = time.GetTimestamp();
            return await desk.CheckNext() ? time.GetElapsedTime(begun) : Done;
        }
        catch (Exception failure)
        {
            // Whatever it is, the process has better things to do than to end for it.
            LogAway(failure);
            return Away;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Replays are not verified for now")]
    private partial void LogAway(Exception failure);
}
