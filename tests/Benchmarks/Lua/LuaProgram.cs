using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Benchmarks.Lua;

/// <summary>A program with creatures 0, 1 ... in a room of its own, and more instructions than it can use.</summary>
internal sealed class LuaProgram : IDisposable
{
    private readonly IBot _bot;
    private readonly BotLog _log = new();

    private LuaProgram(string source, int creatures = 1)
    {
        var game = TestArena.Room(32, 32).Begin(players: 1);
        for (var i = 0; i < creatures; i++)
        {
            game.Put(0, CreatureType.Runner, 10, 10);
        }

        _bot = Load(game, source, 1 << 30, _log);
        _bot.Think(game.Seats[0].Events);
        Check();
    }

    /// <summary>Calls player_think of a program that does something so many times.</summary>
    public static LuaProgram Repeating(int times, string statement, string preparation = "") => new(
        $"""
        {preparation}
        function player_think()
          for i = 1, {times} do
            {statement}
          end
        end
        """);

    /// <summary>A class-style program whose creatures do nothing.</summary>
    public static LuaProgram Idling(int creatures) => new("function Creature:main() end", creatures);

    /// <summary>Makes a VM with the API and runs a program in it.</summary>
    public static IBot Load(Game game, string source, int instructionsPerTick, BotLog? log = null) => new LuaBotLoader(deadline: null).Load(
        new BotProgram("bench.lua", Encoding.UTF8.GetBytes(source)),
        new BotTerms(instructionsPerTick, new GameOptions().BotMemoryBytes, Seed: 1),
        new Controls(game, Player: 0, Log: null),
        log);

    /// <summary>Plays a tick.</summary>
    public void Think() => _bot.Think([]);

    public void Check()
    {
        if (_bot.Usage.Faults > 0)
        {
            throw new InvalidOperationException($"The program that is measured fails: {_log.Lines[^1].Text}");
        }
    }

    public void Dispose() => _bot.Dispose();
}
