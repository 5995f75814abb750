using Infon.Silo.Observability.Requests;

namespace Infon.Silo.Composition;

/// <summary>
/// Says what a stop waits for and how long it took. The process stops in the order opposite to its start: the server takes no more requests and
/// answers those it has, then grains finish their turns, then storage closes.
/// </summary>
internal sealed partial class StopReport(RequestMeter requests, TimeProvider time, ILogger<StopReport> log) : IHostedLifecycleService
{
    private long _began;

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _began = time.GetTimestamp();
        var left = requests.InFlight;
        LogStopping(left);
        return Task.CompletedTask;
    }

    /// <summary>Added last but for the server itself, it is told to stop as soon as that has.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        var waited = Waited();
        if (requests.InFlight is var left and > 0)
        {
            LogGivenUp(left, waited);
        }
        else
        {
            LogAnswered(waited);
        }

        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        var waited = Waited();
        LogStopped(waited);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private long Waited() => (long)time.GetElapsedTime(_began).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping: no new requests; {Count} are still being answered.")]
    private partial void LogStopping(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "All requests are answered, after {Milliseconds} ms.")]
    private partial void LogAnswered(long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} requests are given up after {Milliseconds} ms.")]
    private partial void LogGivenUp(int count, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped after {Milliseconds} ms.")]
    private partial void LogStopped(long milliseconds);
}
