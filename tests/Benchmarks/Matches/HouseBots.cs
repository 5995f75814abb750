using System.Reflection;
using Infon.Engine.Bots;
using Infon.Engine.Maps;
using Infon.Engine.Matches;
using Infon.Scripting.Bots;

namespace Infon.Benchmarks.Matches;

/// <summary>Duels of two house bots of middling strength.</summary>
internal static class HouseBots
{
    private const int Ticks = 3000;

    /// <summary>A duel that lasts its 3000 ticks whatever the score.</summary>
    public static MatchSpec Duel() => new()
    {
        Mode = MatchMode.Custom,
        Arena = MapCatalog.For(MapModes.Duel)[1],
        Seed = 1,
        Entrants = [Entrant("hoarder"), Entrant("breeder")],
        TicksMax = Ticks,
    };

    public static Match Begin(MatchSpec spec) => new(spec, new LuaBotLoader(deadline: null));

    private static Entrant Entrant(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"bots/{name}.lua")
            ?? throw new InvalidOperationException($"There is no house bot {name}.");
        var source = new byte[stream.Length];
        stream.ReadExactly(source);
        return new Entrant(name, new BotProgram($"{name}.lua", source));
    }
}
