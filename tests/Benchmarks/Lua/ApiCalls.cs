using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Lua;

/// <summary>Calls of the low-level API, each in a loop whose own price <see cref="Nothing"/> shows.</summary>
public class ApiCalls
{
    private const int Calls = 10_000;

    private readonly LuaProgram _nothing = LuaProgram.Repeating(Calls, "");
    private readonly LuaProgram _health = LuaProgram.Repeating(Calls, "get_health(0)", "local get_health = get_health");
    private readonly LuaProgram _pos = LuaProgram.Repeating(Calls, "get_pos(0)", "local get_pos = get_pos");
    private readonly LuaProgram _path = LuaProgram.Repeating(Calls, "set_path(0, 2000, 2000 + i % 16)", "local set_path = set_path");

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void Nothing() => _nothing.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void GetHealth() => _health.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void GetPos() => _pos.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void SetPath() => _path.Think();

    [GlobalCleanup]
    public void End()
    {
        foreach (var program in new[] { _nothing, _health, _pos, _path })
        {
            program.Check();
            program.Dispose();
        }
    }
}
