namespace Infon.Scripting.Tests.Vm;

/// <summary>Errors raised by managed callbacks, from every place a callback can be called from, while garbage is collected beside.</summary>
public sealed class RaisingTests
{
    private static readonly string[] Expressions =
    [
        "pcall(get_pos, 99)",
        "pcall(function() get_pos(99) end)",
        "pcall(pcall, get_pos, 99)",
        "pcall(function() local ok = pcall(get_pos, 99) get_pos(98) end)",
        "pcall(table.sort, { 3, 1, 2 }, get_pos)",
        "pcall(table.sort, { 3, 1, 2 }, function(a, b) get_pos(99) end)",
        "pcall(string.gsub, 'abc', '.', function(c) get_pos(99) end)",
        "pcall(function() local t = setmetatable({}, { __index = function() get_pos(99) end }) return t.x end)",
        "pcall(function() local t = setmetatable({}, { __index = function(t, k) return get_pos(k) end, __add = get_pos }) return t + 1 end)",
        "pcall(function() for x in get_pos, 99 do end end)",
        "coroutine.resume(coroutine.create(get_pos), 99)",
        "coroutine.resume(coroutine.create(function() get_pos(99) end))",
        "pcall(coroutine.wrap(get_pos), 99)",
        "pcall(function() return get_pos(99) end)",
        "pcall(tostring, setmetatable({}, { __tostring = function() get_pos(99) end }))",
        "xpcall(function() get_pos(99) end, _TRACEBACK)",
        "epcall(_TRACEBACK, get_pos, 99)",
        "pcall(function() local x <close> = setmetatable({}, { __close = function() get_pos(99) end }) get_pos(98) end)",
        "coroutine.resume(coroutine.create(function() return pcall(function() coroutine.yield(1) end) end))",
    ];

    public static TheoryData<string> Contexts => new(Expressions);

    [Theory]
    [MemberData(nameof(Contexts))]
    public void An_error_of_a_callback_is_caught_wherever_it_is_raised(string expression)
    {
        using var run = new LuaRun($$"""
            for i = 1, 200 do
              local ok, message = {{expression}}
              if i == 200 then print(ok, message) end
            end
            local n = 0
            for i = 1, 1000 do n = n + i end
            print(n)
            """);

        run.Faults.Should().BeEmpty();
        run.Printed[^1].Should().Be("500500");
        run.Printed[0].Should().MatchRegex("false\t.*(no living creature 9[89]|bad argument|sort|creature)|true");
    }

    [Fact]
    public async Task Errors_cross_no_managed_frame_while_garbage_is_collected()
    {
        using var stop = new CancellationTokenSource();
        var collector = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            }
        });

        try
        {
            var body = string.Join('\n', Expressions.Select(context => $"  local ok = {context}"));
            using var run = new LuaRun($"count = 0\nfunction player_think()\n{body}\n  count = count + 1\nend\nfunction onCommand() print(count) end");
            for (var tick = 0; tick < 2000; tick++)
            {
                run.Think();
            }

            run.Bot.Receive(new Engine.Bots.BotInput(Engine.Bots.BotInputKind.CommandLine));

            run.Faults.Should().BeEmpty();
            run.Printed[^1].Should().Be("2000");
        }
        finally
        {
            await stop.CancelAsync();
            await collector;
        }
    }

    [Fact]
    public void An_error_says_where_the_program_called()
    {
        using var run = new LuaRun("\n\nprint(pcall(function() return 1, get_pos(7) end))");

        run.Printed.Should().Equal("false\tbot.lua:3: there is no living creature 7");
    }

    [Fact]
    public void A_program_that_only_makes_errors_runs_out_of_budget()
    {
        using var run = new LuaRun("function player_think() while true do pcall(get_pos, 99) end end");

        run.Think();

        run.Faults.Should().ContainSingle().Which.Should().Contain("instruction budget exceeded");
        run.Bot.Usage.Instructions.Should().BeInRange(450_000, 460_000);
    }

    [Fact]
    public void An_endless_loop_loses_its_tick_and_nothing_else()
    {
        using var run = new LuaRun("n = 0 function player_think() n = n + 1 print(n) while true do pcall(function() while true do end end) end end");

        run.Think();
        run.Think();

        run.Printed.Should().Equal("1", "2");
        run.Faults.Should().HaveCount(2);
        run.Bot.Usage.Instructions.Should().BeInRange(450_000, 450_300);
    }
}
