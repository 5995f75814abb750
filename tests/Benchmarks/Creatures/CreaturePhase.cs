using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Creatures;

/// <summary>The stage of a tick in which creatures act, when all of them walk.</summary>
public class CreaturePhase
{
    private Walkers _walkers = null!;

    [Params(250, 2000)]
    public int Creatures { get; set; }

    [GlobalSetup]
    public void Populate() => _walkers = new Walkers(Creatures);

    [Benchmark]
    public void Move() => _walkers.Tick();
}
