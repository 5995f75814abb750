namespace Infon.Scripting.Tests.Library;

public sealed class LibraryTests
{
    [Fact]
    public void Upper_and_lower_change_the_letters_a_to_z_wherever_they_stand_in_a_text_and_nothing_else()
    {
        using var run = new LuaRun("""
            local all = {}
            for code = 0, 255 do all[code + 1] = string.char(code) end
            local text = table.concat(all)
            local function changed(f, from)
              local places = 0
              for length = 0, #text do
                local result = f(text:sub(1, length))
                if #result ~= length then return "length" end
                for at = 1, length do
                  local code = at - 1
                  local isLetter = code >= from and code < from + 26
                  local expected = isLetter and (from == 97 and code - 32 or code + 32) or code
                  if result:byte(at) ~= expected then return "at " .. at .. " of " .. length end
                end
                places = places + 1
              end
              return places
            end
            print(changed(string.upper, 97), changed(string.lower, 65))
            """, instructions: 50_000_000);

        run.Printed.Should().Equal("257\t257");
    }

    [Theory]
    [InlineData("('hello world'):find('o w')", "5\t7")]
    [InlineData("('hello'):find('l+')", "3\t4")]
    [InlineData("('hello'):find('xyz')", "nil")]
    [InlineData("('a.b'):find('.', 1, true)", "2\t2")]
    [InlineData("('key = value'):match('(%w+)%s*=%s*(%w+)')", "key\tvalue")]
    [InlineData("('  trim  '):match('^%s*(.-)%s*$')", "trim")]
    [InlineData("('f(a(b)c)d'):match('%b()')", "(a(b)c)")]
    [InlineData("('THE (quick) fox'):find('%((%a+)%)')", "5\t11\tquick")]
    [InlineData("('hello hello'):match('(h%a+) %1')", "hello")]
    [InlineData("('THE quick'):gsub('%f[%a]%a+', string.lower)", "the quick\t2")]
    [InlineData("('abc'):gsub('', '-')", "-a-b-c-\t4")]
    [InlineData("('abc'):gsub('%w', '%0%0', 2)", "aabbc\t2")]
    [InlineData("('$x $y'):gsub('%$(%w)', { x = 1 })", "1 $y\t2")]
    [InlineData("('x=1,y=2'):gsub('(%w)=(%w)', '%2=%1')", "1=x,2=y\t2")]
    [InlineData("('abc'):match('()b()')", "2\t3")]
    [InlineData("('a]b'):match('[]]')", "]")]
    [InlineData("('a-b'):match('[a%-]+')", "a-")]
    [InlineData("('2024-01'):match('^(%d+)-(%d+)$')", "2024\t01")]
    [InlineData("('abc'):byte(1, -1)", "97\t98\t99")]
    [InlineData("('abc'):sub(-2)", "bc")]
    [InlineData("('abc'):sub(2, 2.9)", "b")]
    [InlineData("('ab'):rep(3)", "ababab")]
    [InlineData("string.format('%5.2f|%-5d|%05d|%x|%s|%q', 3.14159, 42, -42, 255, 'x', 'a\"b')", " 3.14|42   |-0042|ff|x|\"a\\\"b\"")]
    [InlineData("string.format('%g %g %g %e', 1e20, 0.1, 100, 12345.678)", "1e+20 0.1 100 1.234568e+04")]
    [InlineData("string.format('%3d%%', 50.9)", " 50%")]
    [InlineData("tostring(1e15), tostring(1e100), tostring(-0.5), 2^53", "1e+15\t1e+100\t-0.5\t9.007199254741e+15")]
    [InlineData("10 / 2, 7 / 2, 3 % -2, 2 ^ 3", "5\t3.5\t-1\t8")]
    [InlineData("'10' + 5, '3' * '4', 10 .. 20", "15\t12\t1020")]
    [InlineData("tonumber('0x10'), tonumber('  12  '), tonumber('1e2'), tonumber('abc'), tonumber('zz', 36)", "16\t12\t100\tnil\t1295")]
    [InlineData("math.floor(3.7), math.ceil(3.2), math.max(1, 5, 3), math.min(2, 0.5)", "3\t4\t5\t0.5")]
    [InlineData("math.mod(7, 3), math.fmod(-7, 3), math.pow(2, 10), math.log10(1000)", "1\t-1\t1024\t3")]
    [InlineData("math.frexp(16)", "0.5\t5")]
    [InlineData("table.concat({ 1, 2.5, 'x' }, '-')", "1-2.5-x")]
    [InlineData("table.getn({ 1, 2, 3 }), table.maxn({ [10] = 1, [2.5] = 1 })", "3\t10")]
    [InlineData("unpack({ 1, 2, 3 }, 2)", "2\t3")]
    [InlineData("select('#', unpack({}, 1, 3))", "3")]
    [InlineData("pcall(error, 'x', 0)", "false\tx")]
    [InlineData("pcall(error)", "false\tnil")]
    [InlineData("select(2, xpcall(function() error('x', 0) end, function(e) return e .. '!' end))", "x!")]
    [InlineData("loadstring('return 1 + 1')()", "2")]
    [InlineData("loadstring('x = = 1')", "nil\tchunk:1: unexpected symbol near '='")]
    [InlineData("coroutine.running(), coroutine.status(coroutine.create(print))", "nil\tsuspended")]
    [InlineData("pcall(math.random, 0)", "false\tbad argument #1 to 'math.random' (interval is empty)")]
    [InlineData("table.remove({})", "")]
    [InlineData("next({})", "nil")]
    [InlineData("rawequal('a', 'a'), rawlen({ 1, 2 }), type(nil)", "true\t2\tnil")]
    public void The_library_does_what_Lua_5_1_does(string expressions, string printed)
    {
        LuaRun.Evaluate(expressions).Should().Be(printed);
    }

    [Fact]
    public void The_elementary_functions_are_nearly_exact()
    {
        using var run = new LuaRun("""
            local function near(a, b) return math.abs(a - b) <= 4e-15 * math.max(1, math.abs(b)) end
            assert(near(math.sin(1), 0.8414709848078965) and near(math.cos(1), 0.5403023058681398))
            assert(near(math.sin(1000), 0.8268795405320025) and near(math.cos(-40), -0.6669380616522619))
            assert(near(math.tan(1), 1.5574077246549023) and near(math.exp(1), 2.718281828459045))
            assert(near(math.log(2), 0.6931471805599453) and near(math.log(1e-10), -23.025850929940457))
            assert(near(math.exp(-20) * 1e9, 2.061153622438558) and near(math.pow(2.5, 1.5), 3.952847075210474))
            assert(near(math.atan(0.5), 0.4636476090008061) and near(math.atan2(-1, -1), -2.356194490192345))
            assert(near(math.asin(0.3), 0.3046926540153975) and near(math.acos(0.3), 1.2661036727794992))
            assert(near(math.sinh(1), 1.1752011936438014) and near(math.tanh(0.5), 0.46211715726000973))
            assert(math.log(8, 2) == 3 and math.pow(4, 0.5) == 2 and math.exp(0) == 1 and math.log(1) == 0)
            print("ok")
            """);

        run.Faults.Should().BeEmpty();
        run.Printed.Should().Equal("ok");
    }

    [Fact]
    public void Functions_keep_the_environment_they_were_made_in()
    {
        using var run = new LuaRun("""
            local function body() function get() return value end end
            local a, b = setmetatable({ value = 1 }, { __index = _G }), setmetatable({ value = 2 }, { __index = _G })
            setfenv(body, a)()
            setfenv(body, b)()
            print(a.get(), b.get(), getfenv(a.get) == a, getfenv(print) == _G)
            """);

        run.Printed.Should().Equal("1\t2\ttrue\ttrue");
    }

    [Fact]
    public void Sorting_keeps_the_order_of_equal_elements()
    {
        LuaRun.Evaluate("(function() local t = { 'bb', 'a', 'cc', 'd' } table.sort(t, function(x, y) return #x < #y end) return table.concat(t, ' ') end)()")
            .Should().Be("a d bb cc");
    }

    [Fact]
    public void A_table_can_be_emptied_while_it_is_walked()
    {
        using var run = new LuaRun("""
            local t, n = {}, 0
            for i = 1, 500 do t["k" .. i] = i t[i] = i end
            for k in pairs(t) do t[k] = nil n = n + 1 local garbage = { k .. "" } end
            print(n, next(t))
            """);

        run.Printed.Should().Equal("1000\tnil");
    }

    [Fact]
    public void Tables_can_be_called_and_printed()
    {
        using var run = new LuaRun("""
            local t = setmetatable({}, { __call = function(self, a, b) return a + b end, __tostring = function() return "me" end })
            print(t(1, 2), tostring(t), string.format("%s", t))
            local names = {}
            for name in pairs(getmetatable(t)) do names[#names + 1] = name end
            table.sort(names)
            print(table.concat(names, " "))
            """);

        run.Faults.Should().BeEmpty();
        run.Printed.Should().Equal("3\tme\tme", "__call __tostring");
    }
}
