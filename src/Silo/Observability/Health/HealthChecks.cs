using Infon.Grains.Interfaces.Health;
using Infon.Grains.Interfaces.Wire;
using Infon.Silo.Options;
using Infon.Silo.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Observability.Health;

/// <summary>
/// Whether the database answers, and takes writes. However many ask, it is asked once at a time, and a good answer counts for a second: who asks
/// all the time makes no load, and hears of a failure no more than a second late.
/// </summary>
internal sealed class StorageCheck(Database database, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Task? _probe;
    private long _begun;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await Probe().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageOutageException outage)
        {
            return HealthCheckResult.Unhealthy(outage.Message);
        }
    }

    private Task Probe()
    {
        lock (_gate)
        {
            var isGood = _probe is { IsCompletedSuccessfully: true } && time.GetElapsedTime(_begun) < GoodFor;
            if (!isGood && _probe is not { IsCompleted: false })
            {
                _begun = time.GetTimestamp();
                _probe = Task.Run(database.Probe);
            }

            return _probe!;
        }
    }
}

/// <summary>Whether grains answer.</summary>
internal sealed class GrainCheck(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await grains.GetGrain<IPulseGrain>(0).Beat().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Whether the disk of the data folder has room.</summary>
internal sealed class DiskCheck(IOptions<InfonOptions> process, IOptions<HealthOptions> health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var freeMiB = new DriveInfo(Path.GetFullPath(process.Value.DataPath)).AvailableFreeSpace >> 20;
        var wantedMiB = health.Value.DiskFreeMiBMin;
        return Task.FromResult(freeMiB >= wantedMiB
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"{freeMiB} MiB are free, {wantedMiB} must be."));
    }
}

/// <summary>Whether the process is going on, and not about to stop.</summary>
internal sealed class ProcessCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("It is stopping.") : HealthCheckResult.Healthy());
}
