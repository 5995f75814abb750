using BenchmarkDotNet.Attributes;
using Infon.Benchmarks.Matches;
using Infon.Engine.Matches;
using Infon.Engine.Replays;

namespace Infon.Benchmarks.Replays;

/// <summary>The replay of a duel of 3000 ticks: written while it is played, and played again without the bots.</summary>
public class DuelReplay
{
    private readonly MatchSpec _spec = HouseBots.Duel();
    private byte[] _replay = [];

    [GlobalSetup]
    public void Record() => _replay = Write();

    [Benchmark]
    public int PlayAndRecord() => Write().Length;

    [Benchmark]
    public ReplayVerdict VerifyWorld() => ReplayVerifier.VerifyWorld(ReplayFile.Open(_replay), _ => _spec.Arena);

    private byte[] Write()
    {
        using var match = HouseBots.Begin(_spec);
        var recorder = new ReplayRecorder(match);
        while (match.Result is null)
        {
            match.Step();
            recorder.RecordTick();
        }

        return recorder.RecordEnd().ToArray();
    }
}
