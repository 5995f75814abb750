using Infon.Grains.Interfaces.Health;
using Orleans.Concurrency;

namespace Infon.Grains.Health;

/// <summary>Answers wherever it is asked.</summary>
[StatelessWorker]
public sealed class PulseGrain : Grain, IPulseGrain
{
    /// <inheritdoc/>
    public Task Beat() => Task.CompletedTask;
}
