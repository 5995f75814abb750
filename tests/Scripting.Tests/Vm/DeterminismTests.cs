using Infon.Scripting.Vm;

namespace Infon.Scripting.Tests.Vm;

public sealed class DeterminismTests
{
    private const string Program = """
        local digest = {}
        local function note(...) digest[#digest + 1] = table.concat({ ... }, ",") end
        local t = {}
        for i = 1, 300 do
          t["k" .. i] = i
          t[{}] = i
          t[function() return i end] = i
          t[coroutine.create(print)] = i
          t[i * 1.25] = i
          t[i % 2 == 0] = i
        end
        for k, v in pairs(t) do note(type(k), v) end
        for k in pairs(_G) do note(k) end
        for k in pairs(string) do note(k) end
        note(tostring({}), tostring(print), tostring(coroutine.create(print)))
        for i = 1, 50 do note(math.random(), math.random(1000), math.random(-5, 5)) end
        for i = 1, 2000 do local garbage = { {}, tostring(i) } end
        note(math.sin(1.5), math.exp(0.3), math.log(7), 1 / 3)
        local list = {}
        for i = 1, 500 do list[i] = { (i * 7919) % 101, i } end
        table.sort(list, function(a, b) return a[1] < b[1] end)
        for i = 1, 500 do note(list[i][2]) end
        note(select(2, pcall(error, {})) ~= nil and "x", select(2, pcall(function() local x = nil + 1 end)))
        print(table.concat(digest, ";"):sub(1, 60000))
        """;

    [Fact]
    public async Task The_same_seed_gives_the_same_everything()
    {
        var first = Digest(1);
        var noise = Enumerable.Range(0, 20).Select(number => new LuaRun("x = {}", seed: (ulong)number)).ToArray();
        var second = await Task.Run(() => Digest(1));
        foreach (var run in noise)
        {
            run.Dispose();
        }

        var third = Digest(1);

        first.Length.Should().BeGreaterThan(10_000);
        second.Should().Be(first);
        third.Should().Be(first);
    }

    [Fact]
    public void Another_seed_gives_other_orders_and_numbers()
    {
        Digest(2).Should().NotBe(Digest(1));
    }

    [Fact]
    public void A_foreign_library_would_be_noticed()
    {
        var check = SelfTest.Check;

        check.Should().NotThrow();
    }

    private static string Digest(ulong seed)
    {
        using var run = new LuaRun(Program, seed: seed, instructions: 2_000_000);
        run.Faults.Should().BeEmpty();
        return run.Printed[^1];
    }
}
