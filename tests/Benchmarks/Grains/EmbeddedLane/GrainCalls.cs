using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Grains.EmbeddedLane;

/// <summary>Calls of grains that are in memory, in the embedded lane.</summary>
public class GrainCalls : IDisposable
{
    private const int Calls = 10_000;
    private const int Grains = 64;

    private readonly Task<int>[] _answers = new Task<int>[Calls];
    private readonly IEcho[] _many = new IEcho[Grains];
    private EchoRuntime _runtime = null!;
    private IEcho _one = null!;
    private IEcho _other = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _runtime = new EchoRuntime();
        for (var i = 0; i < Grains; i++)
        {
            _many[i] = _runtime.Grains.GetGrain<IEcho>(i);
            await _many[i].Say(0);
        }

        (_one, _other) = (_many[0], _many[1]);
    }

    [GlobalCleanup]
    public void Dispose() => _runtime.Dispose();

    /// <summary>One caller outside of grains that waits for each answer: two changes of threads a call.</summary>
    [Benchmark]
    public Task<int> Waited() => _one.Say(1);

    /// <summary>Many calls under way at once, to many grains, as a process under load has them.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public Task ManyAtOnce()
    {
        for (var i = 0; i < Calls; i++)
        {
            _answers[i] = _many[i % Grains].Say(i);
        }

        return Task.WhenAll(_answers);
    }

    /// <summary>A grain asks another and waits for each answer.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public Task<int> GrainToGrain() => _one.Ask(_other, Calls);
}
