using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Ratings;
using Infon.Grains.Ratings;

namespace Infon.Silo.Composition;

/// <summary>Has the ladders look every few seconds for matches whose end they were never told.</summary>
public sealed partial class RatingClock(IGrainFactory grains, RatingOptions options, TimeProvider time, ILogger<RatingClock> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.SweepSeconds), time);
        do
        {
            foreach (var format in Enum.GetValues<RatedFormat>())
            {
                await Sweep(format);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(RatedFormat format)
    {
        try
        {
            await grains.GetGrain<IRatingGrain>((long)format).Sweep();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(format, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ratings of {Format} are not up to date: {Reason}")]
    private partial void LogFailure(RatedFormat format, string reason);
}
