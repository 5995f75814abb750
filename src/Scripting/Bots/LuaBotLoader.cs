using Infon.Engine.Bots;
using Infon.Scripting.Native;

namespace Infon.Scripting.Bots;

/// <summary>Makes bots from Lua programs.</summary>
/// <param name="deadline">How long a tick of a bot may take by the clock before it is stopped for good; null = as long as it takes, for matches that are played again. Default: 50 ms.</param>
public sealed class LuaBotLoader(TimeSpan? deadline) : IBotLoader
{
    /// <summary>The deadline of live matches.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromMilliseconds(50);

    /// <summary>What programs run on here, in words: interpreter, and what the operator ^ is calculated with.</summary>
    public static string Machine => $"Lua 5.4.9 (KeraLua 1.4.11), {MathLibrary.Identity}";

    /// <summary>A loader with the default deadline.</summary>
    public LuaBotLoader()
        : this(DefaultDeadline)
    {
    }

    /// <inheritdoc/>
    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log) => new LuaBot(program, terms, controls, log, deadline);
}
