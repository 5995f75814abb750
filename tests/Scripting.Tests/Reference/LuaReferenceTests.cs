using System.Text;
using Infon.Engine.Bots;
using Infon.Scripting.Bots;
using Infon.Scripting.Reference;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Reference;

public sealed class LuaReferenceTests
{
    [Fact]
    public void Every_function_is_described_with_all_its_parameters()
    {
        var entries = LuaEntry.All();

        entries.Should().HaveCountGreaterThan(150);
        entries.Should().OnlyContain(entry => entry.Summary.EndsWith('.') || entry.Summary.EndsWith("%%, with flags, width and precision of at most two digits."));
        foreach (var entry in entries.Where(entry => entry.IsFunction && entry.Chapter != "State style"))
        {
            var parameters = entry.Signature[(entry.Signature.IndexOf('(') + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => name.TrimEnd('?'));
            entry.Arguments.Select(argument => argument.Name).Should().Equal(parameters, entry.Name);
            entry.Example.Should().NotBeNullOrEmpty(entry.Name);
        }
    }

    [Fact]
    public void No_function_is_described_twice()
    {
        LuaEntry.All().Where(entry => entry.Chapter != "State style").Select(entry => entry.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_global_function_of_a_VM_is_in_the_reference()
    {
        using var run = new LuaRun("""
            for name, value in pairs(_G) do
              if type(value) == "function" then print(name)
              elseif type(value) == "table" and name ~= "_G" and name ~= "creatures" and name ~= "creature_config" then
                for inner, f in pairs(value) do
                  if type(f) == "function" then print(name .. (name == "Creature" and ":" or ".") .. inner) end
                end
              end
            end
            """);
        string[] native =
        [
            "assert", "error", "getmetatable", "rawequal", "rawget", "rawset", "rawlen", "select", "type", "coroutine.yield", "table.unpack",
            "nearest_enemy", "exists", "get_hitpoints", "get_attack_distance",
        ];

        run.Printed.Except(native).Should().BeSubsetOf(LuaEntry.All().Select(entry => entry.Name));
    }

    [Fact]
    public void The_stubs_are_Lua()
    {
        LuaCheck.Errors(new BotProgram("stubs.lua", Encoding.UTF8.GetBytes(LuaReference.ToStubs()))).Should().BeEmpty();
    }

    [Fact]
    public void The_examples_are_Lua()
    {
        foreach (var entry in LuaEntry.All().Where(entry => entry.Example is not null))
        {
            var example = entry.Example!.Split("-->")[0];
            string[] readings = [example, $"local _ = {example}", $"function f() {example} end"];
            readings.Should().Contain(source => LuaCheck.Errors(new BotProgram("example.lua", Encoding.UTF8.GetBytes(source))).Count == 0, entry.Name);
        }
    }

    [Fact]
    public void The_markdown_has_a_heading_for_every_function()
    {
        var markdown = LuaReference.ToMarkdown();

        LuaEntry.All().Should().OnlyContain(entry => markdown.Contains($"### `{entry.Signature}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_checked_in_reference_is_what_the_source_says()
    {
        var page = Path.Combine(GoldenFiles.Root, "..", "..", "docs", "bots", "lua-api.md");

        var checkedIn = File.ReadAllText(page).ReplaceLineEndings("\n");

        checkedIn.Should().Be(LuaReference.ToMarkdown(), "'infon docs lua --out docs/bots/lua-api.md' writes it anew");
    }
}
