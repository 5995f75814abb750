using BenchmarkDotNet.Attributes;
using Infon.Benchmarks.Creatures;
using Infon.Engine.Frames;

namespace Infon.Benchmarks.Frames;

/// <summary>A tick of walking creatures alone and with its delta: what is between them is the price of the delta.</summary>
public class DeltaEncoding
{
    private Walkers _walkers = null!;
    private FrameEncoder _encoder = null!;

    [Params(20, 2000)]
    public int Creatures { get; set; }

    [GlobalSetup]
    public void Populate()
    {
        _walkers = new Walkers(Creatures);
        _encoder = new FrameEncoder(_walkers.Game);
    }

    [Benchmark(Baseline = true)]
    public void Tick() => _walkers.Tick();

    [Benchmark]
    public int TickAndEncode()
    {
        _walkers.Tick();
        return _encoder.EncodeDelta().Length;
    }
}
