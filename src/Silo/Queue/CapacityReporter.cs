using Infon.Domain.Queue;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Matches.Play;

namespace Infon.Silo.Queue;

/// <summary>Tells the queue, at the start and every few seconds, how many matches this process can take, and says good-bye at the end. These calls
/// also wake the queue wherever it lives, so matches go on after whatever process died.</summary>
public sealed partial class CapacityReporter(
    IGrainFactory grains, MatchFloor floor, QueueOptions options, TimeProvider time, ILogger<CapacityReporter> log) : BackgroundService
{
    /// <summary>A good-bye that is not heard does no harm: what is not reported again is forgotten soon.</summary>
    private static readonly TimeSpan GoodbyeMax = TimeSpan.FromSeconds(2);

    private readonly string _silo = $"s-{Guid.CreateVersion7(time.GetUtcNow())}";

    private IQueueGrain Queue => grains.GetGrain<IQueueGrain>(0);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(() => Queue.Retire(_silo).WaitAsync(GoodbyeMax, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One core more than plays headless matches: it is there for live ones, and for storing what was played.
        var slots = (floor.Threads + 1) * options.SlotsPerCore;
        using var timer = new PeriodicTimer(options.ReportEvery, time);
        do
        {
            await Try(() => Queue.Report(_silo, slots));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Try(Func<Task> call)
    {
        try
        {
            await call();
        }
#pragma warning disable CA1031 // storage or the silo of the queue may be away; the next report finds it again
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotHeard(failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue did not hear of this process: {Reason}")]
    private partial void LogNotHeard(string reason);
}
