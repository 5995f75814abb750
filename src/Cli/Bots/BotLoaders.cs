using Infon.Engine.Bots;
using Infon.Scripting.Bots;

namespace Infon.Cli.Bots;

/// <summary>Where bots are made from programs.</summary>
internal static class BotLoaders
{
    /// <summary>What bots run on here, in words for the header of a replay.</summary>
    public static string Machine => "Lua 5.4";

    /// <summary>A loader for one match.</summary>
    public static IBotLoader Lua() => new LuaBotLoader();
}
