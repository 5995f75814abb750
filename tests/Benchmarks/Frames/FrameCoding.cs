using BenchmarkDotNet.Attributes;
using Infon.Benchmarks.Creatures;
using Infon.Benchmarks.Matches;
using Infon.Engine.Frames;
using Infon.Engine.Games;

namespace Infon.Benchmarks.Frames;

/// <summary>Keyframes written, and 200 ticks of deltas read, of a duel in its middle and of 2000 walking creatures.</summary>
public class FrameCoding
{
    private const int Ticks = 200, DuelWarmUpTicks = 1000;

    private readonly FrameDecoder _decoder = new();
    private FrameEncoder _encoder = null!;
    private byte[] _key = [];
    private byte[][] _deltas = [];

    [Params("duel", "crowd")]
    public string Match { get; set; } = "";

    [GlobalSetup]
    public void Record()
    {
        if (Match == "duel")
        {
            using var match = HouseBots.Begin(HouseBots.Duel());
            Keep(match.Game, match.Step, DuelWarmUpTicks);
        }
        else
        {
            var walkers = new Walkers(2000);
            Keep(walkers.Game, walkers.Tick, warmUpTicks: 0);
        }
    }

    [Benchmark]
    public int EncodeKeyframe() => _encoder.EncodeKeyframe().Length;

    [Benchmark]
    public void DecodeKeyframe() => _decoder.Decode(_key);

    [Benchmark(OperationsPerInvoke = Ticks)]
    public void DecodeDelta()
    {
        _decoder.Decode(_key);
        foreach (var delta in _deltas)
        {
            _decoder.Decode(delta);
        }
    }

    private void Keep(Game game, Action tick, int warmUpTicks)
    {
        for (var i = 0; i < warmUpTicks; i++)
        {
            tick();
        }

        _encoder = new FrameEncoder(game);
        _key = _encoder.EncodeKeyframe().ToArray();
        _deltas = new byte[Ticks][];
        for (var i = 0; i < Ticks; i++)
        {
            tick();
            _deltas[i] = _encoder.EncodeDelta().ToArray();
        }
    }
}
