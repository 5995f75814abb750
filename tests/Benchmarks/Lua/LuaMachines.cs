using BenchmarkDotNet.Attributes;
using Infon.Engine.Games;
using Infon.TestKit;

namespace Infon.Benchmarks.Lua;

/// <summary>The machine itself: how soon it is made, and how fast it runs when nobody calls anything.</summary>
public class LuaMachines
{
    private const int Budget = 450_000;

    private readonly Game _game = TestArena.Room(16, 16).Begin(players: 1);
    private readonly LuaProgram _loop = LuaProgram.Repeating(Budget, "");

    [Benchmark]
    public void MakeAndDispose() => LuaProgram.Load(_game, "function Creature:main() end", Budget).Dispose();

    [Benchmark]
    public void LoopOf450000Instructions() => _loop.Think();

    [GlobalCleanup]
    public void End() => _loop.Dispose();
}
