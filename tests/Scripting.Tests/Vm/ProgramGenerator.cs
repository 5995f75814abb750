using System.Text;
using Infon.Engine.Randomness;

namespace Infon.Scripting.Tests.Vm;

/// <summary>Writes random programs: nonsense, but of the kind that gets far.</summary>
internal sealed class ProgramGenerator(ulong seed)
{
    private static readonly string[] Functions =
    [
        "pcall", "xpcall", "epcall", "tostring", "tonumber", "next", "pairs", "ipairs", "unpack", "select", "setmetatable", "getmetatable", "rawset", "rawget",
        "rawlen", "rawequal", "loadstring", "setfenv", "getfenv", "print", "error", "assert", "type", "_TRACEBACK", "string.rep", "string.find", "string.match",
        "string.gsub", "string.gmatch", "string.format", "string.byte", "string.char", "string.sub", "string.upper", "string.reverse", "table.insert", "table.remove",
        "table.concat", "table.sort", "table.maxn", "table.foreach", "coroutine.create", "coroutine.wrap", "coroutine.resume", "coroutine.yield", "coroutine.status",
        "coroutine.running", "math.random", "math.floor", "math.max", "math.fmod", "math.exp", "get_pos", "set_path", "set_state", "get_nearest_enemy", "set_message",
        "restart", "info", "player_think", "dofile", "creature_get_config", "p",
    ];

    private static readonly string[] Values =
    [
        "nil", "true", "0", "1", "-1", "2.5", "1e15", "0/0", "1/0", "\"\"", "\"x\"", "\"a*\"", "\"(.-)%1\"", "\"%d%s\"", "\"__index\"", "{}", "{ 1, 2, 3 }", "t", "s", "f", "co", "m", "_G", "n",
    ];

    private readonly RandomStream _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.Append("t, s, n, m = {}, \"abc\", 5, {}\nf = function(...) return ... end\nco = coroutine.create(function(...) while true do coroutine.yield(...) end end)\n");
        _text.Append("function player_think()\n");
        for (var count = _random.Between(3, 25); count > 0; count--)
        {
            Statement(3);
        }

        return _text.Append("end\n").ToString();
    }

    private string Pick(string[] from) => from[_random.Below(from.Length)];

    private void Statement(int depth)
    {
        switch (depth > 0 ? _random.Below(16) : _random.Below(7))
        {
            case 0 or 1 or 2:
                _text.Append("pcall(").Append(Pick(Functions)).Append(Arguments(2, leading: true)).Append(")\n");
                break;
            case 3:
                _text.Append(Pick(["t", "s", "n", "m", "f", "t[n]", "m.__index", "m.__call", "m.__eq", "m.__lt", "m.__concat", "m.__close", "m.__tostring", "m.__len", "m.__newindex"]))
                    .Append(" = ").Append(Expression(2)).Append('\n');
                break;
            case 4:
                _text.Append("pcall(setmetatable, t, m)\n");
                break;
            case 5:
                _text.Append("pcall(function() t[").Append(Expression(1)).Append("] = ").Append(Expression(1)).Append(" end)\n");
                break;
            case 6:
                _text.Append("pcall(function() local x = ").Append(Expression(1)).Append(Pick([" .. ", " + ", " < ", " == ", " % ", " ^ "])).Append(Expression(1)).Append(" end)\n");
                break;
            case 7:
                Block("while true do\n", depth);
                break;
            case 8:
                Block($"for i = 1, {_random.Between(1, 3000)} do\n", depth);
                break;
            case 9:
                Block("pcall(function()\nlocal x <close> = setmetatable({}, { __close = f })\n", depth, "end)\n");
                break;
            case 10:
                Block("f = function(...)\n", depth);
                break;
            case 11:
                Block("co = coroutine.wrap(function(...)\n", depth, "end)\npcall(co, n)\n");
                break;
            case 12:
                Block("co = coroutine.create(function(...)\ncoroutine.yield(...)\n", depth, "end)\ncoroutine.resume(co, t)\n");
                break;
            case 13:
                Block("pcall(table.sort, t, function(a, b)\n", depth, "return n end)\n");
                break;
            case 14:
                Block("pcall(string.gsub, s, \".\", function(a)\n", depth, "return a end)\n");
                break;
            default:
                Block("for k, v in pairs(t) do\n", depth);
                break;
        }
    }

    private void Block(string head, int depth, string tail = "end\n")
    {
        _text.Append(head);
        for (var count = _random.Between(1, 3); count > 0; count--)
        {
            Statement(depth - 1);
        }

        _text.Append(tail);
    }

    private string Arguments(int depth, bool leading = false)
    {
        var count = _random.Below(4);
        var arguments = string.Join(", ", Enumerable.Range(0, count).Select(_ => Expression(depth)));
        return leading && count > 0 ? ", " + arguments : arguments;
    }

    private string Expression(int depth) => depth == 0 || _random.Below(3) > 0 ? Pick(Values) : _random.Below(2) == 0
        ? $"select(2, pcall({Pick(Functions)}{Arguments(depth - 1, leading: true)}))"
        : Pick(["t[n]", "#t", "s .. n", "{ t, f, co }", "function(...) return t, ... end", Pick(Functions)]);
}
