using Infon.Domain.Challenges;
using Infon.Grains.Interfaces.Challenges;

namespace Infon.Silo.Challenges;

/// <summary>Wakes, at the start and every few seconds, the grain that sees to it that there is something to watch.</summary>
public sealed class ExhibitionClock(IGrainFactory grains, ExhibitionOptions options, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Matches == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.LookEvery, time);
        do
        {
            await grains.GetGrain<IExhibitionGrain>(0).Poke();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
