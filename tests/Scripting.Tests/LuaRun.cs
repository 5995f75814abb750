using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Scripting.Tests;

/// <summary>A program in a sandbox, beside a small game that it may play.</summary>
internal sealed class LuaRun : IDisposable
{
    public LuaRun(string source, Game? game = null, int player = 0, BotApi api = BotApi.Class, ulong seed = 1, int instructions = 450_000, TimeSpan? deadline = null)
        : this(Encoding.UTF8.GetBytes(source), game, player, api, seed, instructions, deadline)
    {
    }

    public LuaRun(byte[] source, Game? game = null, int player = 0, BotApi api = BotApi.Class, ulong seed = 1, int instructions = 450_000, TimeSpan? deadline = null)
    {
        Game = game ?? TestArena.Room(12, 9).Begin(players: 2);
        var controls = new Controls(Game, player, null);
        Bot = (LuaBot)new LuaBotLoader(deadline).Load(
            new BotProgram("bot.lua", source, api), new BotTerms(instructions, 4 << 20, seed), controls, Log);
        Player = player;
    }

    public Game Game { get; }

    public LuaBot Bot { get; }

    public int Player { get; }

    public BotLog Log { get; } = new();

    public string[] Printed => TextOf(BotLogKind.Print);

    public string[] Faults => TextOf(BotLogKind.Fault);

    /// <summary>What the program prints that computes these expressions.</summary>
    public static string Evaluate(string expressions)
    {
        using var run = new LuaRun($"print({expressions})");
        return run.Faults.Length > 0 ? run.Faults[0].Split('\n')[0] : run.Printed[^1];
    }

    public void Think(params BotEvent[] events)
    {
        Log.BeginTick(Game.TickNumber + 1);
        Bot.Think(events);
    }

    public void Dispose() => Bot.Dispose();

    private string[] TextOf(BotLogKind kind) => [.. Log.Lines.Where(line => line.Kind == kind).Select(line => line.Text)];
}
