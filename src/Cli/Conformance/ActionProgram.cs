using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infon.Cli.Conformance;

/// <summary>Turns the actions of a player into a Lua program that makes these calls in these ticks and prints what came of each.</summary>
internal static class ActionProgram
{
    /// <summary>Begins every line the program prints, so that nothing else is taken for a result.</summary>
    public const string Mark = "call result ";

    private const string Frame = """
        local function report(ok, ...)
          local words = {}
          for i = 1, select('#', ...) do words[i] = tostring((select(i, ...))) end
          print("call result " .. (ok and "ok" or "error") .. "," .. table.concat(words, " "))
        end
        local function try(name, ...) report(pcall(_G[name], ...)) end
        local turns, tick = {}, 0
        function player_think()
          tick = tick + 1
          for _, turn in ipairs(turns[tick] or {}) do turn() end
        end

        """;

    public static byte[] Write(IEnumerable<ScenarioAction> actions)
    {
        var program = new StringBuilder(Frame);
        foreach (var tick in actions.GroupBy(action => action.Tick))
        {
            program.Append(CultureInfo.InvariantCulture, $"turns[{tick.Key}] = {{\n");
            foreach (var action in tick)
            {
                var words = action.Args.Select(Literal).Prepend($"\"{action.Call}\"");
                program.Append("  function() try(").AppendJoin(", ", words).Append(") end,\n");
            }

            program.Append("}\n");
        }

        return Encoding.UTF8.GetBytes(program.ToString());
    }

    private static string Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => "\"" + string.Concat(value.GetString()!.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\'
            ? c.ToString()
            : $"\\u{{{(int)c:x}}}")) + "\"",
        _ => "nil",
    };
}
