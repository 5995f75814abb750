using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Mail;

namespace Infon.Silo.Accounts;

/// <summary>Wakes, at the start and every few minutes, the grains that send mails and clear away what is over.</summary>
public sealed class AccountClock(IGrainFactory grains, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await grains.GetGrain<IMailGrain>(IMailGrain.Key).Poke();
            await grains.GetGrain<ISweepGrain>(ISweepGrain.Key).Poke();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
