using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Grains.EmbeddedLane;

/// <summary>First calls of grains that are not in memory, in the embedded lane.</summary>
[InvocationCount(20_000)]
public class GrainActivations : IDisposable
{
    private EchoRuntime _runtime = null!;
    private long _next;

    [IterationSetup]
    public void Start() => _runtime = new EchoRuntime();

    [IterationCleanup]
    public void Dispose() => _runtime.Dispose();

    [Benchmark]
    public Task<int> FirstCall() => _runtime.Grains.GetGrain<IEcho>(_next++).Say(1);
}
