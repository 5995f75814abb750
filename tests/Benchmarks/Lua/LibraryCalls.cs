using BenchmarkDotNet.Attributes;

namespace Infon.Benchmarks.Lua;

/// <summary>What programs use of the library, on texts and tables of ordinary size.</summary>
public class LibraryCalls
{
    private const int Calls = 1000, Walks = 100;
    private const string Sentence = """local text = "creature 17 at 4352, 1920 has 4310 health" """;
    private const string Hundred = "local list = {} for i = 1, 100 do list[i] = i * 37 % 101 end";

    private readonly LuaProgram _pairs = LuaProgram.Repeating(Walks, "for key, value in pairs(list) do end", Hundred);
    private readonly LuaProgram _find = LuaProgram.Repeating(Calls, """string.find(text, "(%d+), (%d+)")""", Sentence);
    private readonly LuaProgram _format = LuaProgram.Repeating(Calls, """string.format("%d at %5.1f: %s", i, i / 3, "eat")""");
    private readonly LuaProgram _gsub = LuaProgram.Repeating(Calls, """string.gsub(text, "%d+", "#")""", Sentence);
    private readonly LuaProgram _sort = LuaProgram.Repeating(
        Walks, "local copy = {unpack(list)} table.sort(copy, function(a, b) return a < b end)", Hundred);

    private readonly LuaProgram _sortPlain = LuaProgram.Repeating(Walks, "local copy = {unpack(list)} table.sort(copy)", Hundred);

    [Benchmark(OperationsPerInvoke = Walks)]
    public void PairsOver100() => _pairs.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Find() => _find.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Format() => _format.Think();

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Gsub() => _gsub.Think();

    [Benchmark(OperationsPerInvoke = Walks)]
    public void Sort100() => _sortPlain.Think();

    [Benchmark(OperationsPerInvoke = Walks)]
    public void Sort100ByFunction() => _sort.Think();

    [GlobalCleanup]
    public void End()
    {
        foreach (var program in new[] { _pairs, _find, _format, _gsub, _sort, _sortPlain })
        {
            program.Check();
            program.Dispose();
        }
    }
}
