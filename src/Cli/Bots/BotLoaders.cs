using Infon.Engine.Bots;

namespace Infon.Cli.Bots;

/// <summary>Where bots are made from programs.</summary>
internal static class BotLoaders
{
    /// <summary>What bots run on here, in words for the header of a replay.</summary>
    public static string Machine => "nothing";

    /// <summary>A loader for one match.</summary>
    public static IBotLoader Lua() => new StillLoader();

    private sealed class StillLoader : IBotLoader
    {
        public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log) => new StillBot();
    }

    private sealed class StillBot : IBot
    {
        public BotUsage Usage => default;

        public void Think(ReadOnlySpan<BotEvent> events)
        {
        }

        public void Receive(BotInput input)
        {
        }

        public void Dispose()
        {
        }
    }
}
