using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Lua;

/// <summary>The rounds of a class-style program: each creature's thread is resumed, finds nothing to do and yields.</summary>
public class LuaRounds
{
    private const int Creatures = 100;

    private readonly LuaProgram _idlers = LuaProgram.Idling(Creatures);
    private readonly LuaProgram _nobody = LuaProgram.Idling(creatures: 0);

    [Benchmark(OperationsPerInvoke = Creatures)]
    public void ResumeAndYield() => _idlers.Think();

    [Benchmark]
    public void RoundWithoutCreatures() => _nobody.Think();

    [GlobalCleanup]
    public void End()
    {
        _idlers.Dispose();
        _nobody.Dispose();
    }
}
