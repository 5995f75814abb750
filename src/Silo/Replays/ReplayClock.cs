using Infon.Grains.Interfaces.Replays;

namespace Infon.Silo.Replays;

/// <summary>Wakes, at the start and once an hour, the grain that goes over old replays.</summary>
public sealed class ReplayClock(IGrainFactory grains, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await grains.GetGrain<IReplayKeeperGrain>(IReplayKeeperGrain.Key).Poke();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
