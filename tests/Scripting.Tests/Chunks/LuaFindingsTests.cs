using System.Text;
using Infon.Engine.Bots;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Chunks;

public sealed class LuaFindingsTests
{
    [Theory]
    [InlineData("set_pth(1, 2, 3)", "set_pth", "set_path")]
    [InlineData("local x = math.flor(2.5)", "math.flor", "math.floor")]
    [InlineData("function Creature:main()\n  self:moveTo(1, 2)\nend", ":moveTo", ":moveto")]
    [InlineData("print(qqqqqq)", "qqqqqq", null)]
    public void A_name_that_nothing_has_is_found_with_what_may_be_meant(string source, string name, string? meant)
    {
        var unknown = Examine(source).UnknownNames;

        unknown.Should().ContainSingle();
        unknown[0].Name.Should().Be(name);
        unknown[0].Meant.Should().Be(meant);
    }

    [Theory]
    [InlineData("helper = 1\nprint(helper)")]
    [InlineData("function later() return soon() end\nfunction soon() end")]
    [InlineData("local t = {}\nfunction t:go() end\nt:go()")]
    [InlineData("local text = 'a'\nprint(text:upper(), text:gsub('a', 'b'))")]
    [InlineData("print(math.pi, math.huge, string.format('%d', 1), table.concat({}), _G, _VERSION, player_number)")]
    [InlineData("function bot()\n  function idle() say('x') if tile_food() > 0 then eat() end return and_keep_state end\nend")]
    [InlineData("setfenv(1, setmetatable({}, { __index = _G }))\nprint(anything)")]
    public void Names_of_the_program_and_of_the_API_are_known(string source) => Examine(source).UnknownNames.Should().BeEmpty();

    [Fact]
    public void House_bots_have_no_unknown_names()
    {
        var bots = Directory.GetFiles(Path.Combine(Folder(), "bots"), "*.lua").Order(StringComparer.Ordinal).ToList();

        bots.Should().HaveCountGreaterThan(5);
        bots.SelectMany(bot => Examine(File.ReadAllText(bot)).UnknownNames).Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_name_is_told_with_the_line_of_its_first_use()
    {
        var source = string.Concat(Enumerable.Repeat("\n", 400)) + "nowhere()\nnowhere()";

        Examine(source).UnknownNames.Should().ContainSingle().Which.Line.Should().Be(401);
    }

    [Fact]
    public void Names_beyond_what_fits_into_instructions_make_no_false_alarm()
    {
        var source = string.Concat(Enumerable.Range(0, 600).Select(i => $"name{i} = 'text {i}'\n")) + "print(name599)";

        Examine(source).UnknownNames.Should().BeEmpty();
    }

    [Theory]
    [InlineData("local a = 1 -- one\nprint(a)", "local other=1\n\n\nprint( other )--[[two]]")]
    [InlineData("local function f(x) return x + 1 end print(f(1))", "local function g(y)\n  return (y + 1)\nend\nprint(g(1))")]
    [InlineData("print('a\\n')", "print(\"a\\10\")")]
    public void Comments_layout_and_local_names_do_not_change_the_shape(string one, string other) =>
        Examine(one).Shape.Should().NotBeNull().And.Be(Examine(other).Shape);

    [Theory]
    [InlineData("print(1)", "print(2)")]
    [InlineData("print(a)", "print(b)")]
    [InlineData("local a, b = 1, 2 print(a)", "local a, b = 1, 2 print(b)")]
    [InlineData("print('a')", "print('b')")]
    public void What_a_program_does_is_its_shape(string one, string other) => Examine(one).Shape.Should().NotBe(Examine(other).Shape);

    [Fact]
    public void What_does_not_compile_has_errors_and_no_shape()
    {
        var found = Examine("x = = 1");

        found.Errors.Should().ContainSingle().Which.Should().StartWith("bot:1:");
        found.Shape.Should().BeNull();
    }

    private static string Folder() => Path.Combine(GoldenFiles.Root, "..", "..");

    private static LuaFindings Examine(string source) => LuaCheck.Examine(new BotProgram("bot", Encoding.UTF8.GetBytes(source)));
}
