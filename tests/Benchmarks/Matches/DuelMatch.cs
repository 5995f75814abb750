using BenchmarkDotNet.Attributes;
using Infon.Engine.Matches;

namespace Infon.Benchmarks.Matches;

/// <summary>A duel of 3000 ticks from the first to the last, without recording.</summary>
public class DuelMatch
{
    private readonly MatchSpec _spec = HouseBots.Duel();

    [Benchmark]
    public MatchResult Play()
    {
        using var match = HouseBots.Begin(_spec);
        return match.Run();
    }
}
