using System.Runtime.InteropServices;
using Infon.Engine.Bots;
using Infon.Scripting.Bots;

namespace Infon.Cli.Bots;

/// <summary>Where bots are made from programs.</summary>
internal static class BotLoaders
{
    /// <summary>How long a tick of a bot may take by the clock. Far more than any budget takes, so that a busy machine does not change a result.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>What bots run on here, in words for the header of a replay.</summary>
    public static string Machine => $"{LuaBotLoader.Machine}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>A loader for one match.</summary>
    public static IBotLoader Lua() => new LuaBotLoader(Deadline);

    /// <summary>A loader for a match that is played again: who was stopped by a clock then is stopped at the same place now.</summary>
    public static IBotLoader LuaAgain() => new LuaBotLoader(deadline: null);
}
