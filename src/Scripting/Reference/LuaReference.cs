using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Infon.Scripting.Reference;

/// <summary>Renders what programs find in their VM, from the descriptions beside the functions themselves.</summary>
public static class LuaReference
{
    private const string Constants = """
        | constant | value | |
        |---|---:|---|
        | `CREATURE_IDLE` `CREATURE_WALK` `CREATURE_HEAL` `CREATURE_EAT` | 0 to 3 | states |
        | `CREATURE_ATTACK` `CREATURE_CONVERT` `CREATURE_SPAWN` `CREATURE_FEED` | 4 to 7 | states |
        | `TILE_SOLID` `TILE_PLAIN` | 0, 1 | types of tiles |
        | `CREATURE_SPAWNED` `CREATURE_KILLED` `CREATURE_ATTACKED` `PLAYER_CREATED` | 0 to 3 | kinds of events |
        | `player_number` | | the program's own player |
        """;

    private static readonly ImmutableArray<(string Chapter, string Title, string Text)> Chapters =
    [
        ("The game", "The game", "Functions of every program. Creatures are numbers here. Positions are in world units, 256 to a tile. Fractions are cut; text that is a number counts as one."),
        ("Class style", "Class style", "Programs that define `function Creature:main()` and the like. Methods that take time wait inside the creature's own thread."),
        ("State style", "State style", "Programs that define one global `function bot()`, whose body defines the states and events of a creature as functions. These functions exist in a creature's environment; Lua's own are in `_GG`, such as `_GG.pairs`. A handler returns nothing or `and_keep_state`, `true` or `and_restart_state`, or a state by `and_start_state` or `and_be_in_state`. Events: `onSpawned(parent)`, `onKilled(killer)`, `onAttacked(attacker)`, `onTick()`, `onTileFood()`, `onLowHealth()`; also `onRestart()` and `onIdle()`."),
        ("Basic functions", "Basic functions", "What is left of Lua's basic library, with what Lua 5.1 had. `assert`, `error`, `getmetatable`, `rawequal`, `rawget`, `rawset`, `rawlen`, `select` and `type` are Lua's own."),
        ("coroutine", "Coroutines", "`coroutine.yield` is Lua's own."),
        ("string", "Texts", "Also as methods: `text:upper()`. A text has at most 64 KiB."),
        ("table", "Lists and tables", "They know no metamethods."),
        ("math", "Numbers", "`math.pi` and `math.huge` are there as well. The functions give the same bits on every machine."),
    ];

    /// <summary>The reference as Markdown.</summary>
    public static string ToMarkdown()
    {
        var entries = LuaEntry.All();
        var text = new StringBuilder();
        text.Append("# What a bot can call\n\nMade from the source by `infon docs lua`. Programs run in Lua 5.4 with the functions of Lua 5.1 that bots were written for.\n\n");
        text.Append("A program is chosen to be of state style when it says `needs_api(\"state\")` or defines a global `function bot(`; else it is of class style.\n\n");
        text.Append("Each round gives a program a budget of instructions, 450,000 unless the match says otherwise. An instruction of Lua costs 1, a step of a `pairs` or `ipairs` loop and a call from the library into the program (`pcall`, comparisons of `table.sort`, replacements of `string.gsub`) 100, a coroutine 1,000, a compiled chunk 10,000. What takes longer than an instruction costs more than one: a call of a function here 3 besides, a new table or text about 15 and one for each 16 bytes, a number that becomes text 15 to 300, an error 330, resuming a coroutine 30. When it is used up, an error ends the round for the program; the thread that ran is dead.\n\n");
        text.Append(Constants).Append('\n');
        foreach (var (chapter, title, about) in Chapters)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{about}\n");
            foreach (var entry in entries.Where(entry => entry.Chapter == chapter).OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                Write(text, entry);
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Typed stubs for the Lua language server.</summary>
    public static string ToStubs()
    {
        var text = new StringBuilder("---@meta infon\n-- Made from the source by `infon docs stubs`.\n\n");
        text.Append("---@class Creature\n---@field id integer\n---@field thread thread\n---@field message string?\nCreature = {}\n\n---@type table<integer, Creature>\ncreatures = {}\n\n");
        string[] names =
        [
            "CREATURE_IDLE", "CREATURE_WALK", "CREATURE_HEAL", "CREATURE_EAT", "CREATURE_ATTACK", "CREATURE_CONVERT", "CREATURE_SPAWN", "CREATURE_FEED",
        ];
        for (var state = 0; state < names.Length; state++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{names[state]} = {state}\n");
        }

        text.Append("TILE_SOLID, TILE_PLAIN = 0, 1\nCREATURE_SPAWNED, CREATURE_KILLED, CREATURE_ATTACKED, PLAYER_CREATED = 0, 1, 2, 3\n---@type integer\nplayer_number = 0\n---@type table<string, integer>\ncreature_config = {}\n");
        foreach (var entry in LuaEntry.All().Where(entry => entry.IsFunction && entry.Chapter != "State style").OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            WriteStub(text, entry);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, LuaEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### `{entry.Signature}`\n\n{entry.Summary}\n");
        if (entry.Arguments.Length + entry.Results.Length > 0)
        {
            text.Append('\n');
        }

        foreach (var argument in entry.Arguments)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{argument.Name}` ({argument.Type}{(argument.IsOptional ? ", optional" : "")}): {argument.Text}\n");
        }

        foreach (var result in entry.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"- gives `{result.Name}` ({result.Type}): {result.Text}\n");
        }

        if (entry.Errors is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAn error: {char.ToLowerInvariant(entry.Errors[0])}{entry.Errors[1..]}\n");
        }

        if (entry.Example is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n```lua\n{entry.Example}\n```\n");
        }
    }

    private static void WriteStub(StringBuilder text, LuaEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n---{entry.Summary}\n");
        foreach (var argument in entry.Arguments)
        {
            text.Append(CultureInfo.InvariantCulture, $"---@param {argument.Name}{(argument.IsOptional ? "?" : "")} {argument.Type} {argument.Text}\n");
        }

        foreach (var result in entry.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"---@return {result.Type} {result.Name} {result.Text}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"function {entry.Signature.Replace("?", "", StringComparison.Ordinal)} end\n");
    }
}
