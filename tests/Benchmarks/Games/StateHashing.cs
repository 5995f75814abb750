using BenchmarkDotNet.Attributes;
using Infon.Benchmarks.Creatures;

namespace Infon.Benchmarks.Games;

/// <summary>The word over all state that replays carry now and then.</summary>
public class StateHashing
{
    private Walkers _walkers = null!;

    [Params(20, 2000)]
    public int Creatures { get; set; }

    [GlobalSetup]
    public void Populate() => _walkers = new Walkers(Creatures);

    [Benchmark]
    public ulong Hash() => _walkers.Game.StateHash();
}
