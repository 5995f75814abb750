using BenchmarkDotNet.Attributes;
using Infon.Engine.Creatures;

namespace Infon.Benchmarks.Creatures;

/// <summary>Who is nearest: by a walk over all slots, and by the grid that answers the same.</summary>
public class NearestEnemy
{
    private const int Questions = 16;
    private static readonly int[] TeamOfPlayer = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    private CreatureTable _creatures = null!;

    [Params(16, 32, 64, 96, 128, 256, 2000)]
    public int Creatures { get; set; }

    [GlobalSetup]
    public void Populate() => _creatures = new Walkers(Creatures).Game.Creatures;

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions)]
    public int Walk()
    {
        var sum = 0;
        for (var slot = 0; slot < Questions; slot++)
        {
            sum += _creatures.Near.WalkAllSlots(slot, TeamOfPlayer, out _);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Grid()
    {
        var sum = 0;
        for (var slot = 0; slot < Questions; slot++)
        {
            sum += _creatures.Near.SearchRings(slot, TeamOfPlayer, out _);
        }

        return sum;
    }
}
