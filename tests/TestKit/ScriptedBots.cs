using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.TestKit;

/// <summary>What a scripted bot does in one tick.</summary>
/// <param name="controls">The player's controls.</param>
/// <param name="events">What happened since the last tick.</param>
public delegate void BotScript(Controls controls, ReadOnlySpan<BotEvent> events);

/// <summary>Bots written in C#, found by the name of their program; a name nobody gave is a bot that does nothing.</summary>
/// <remarks>A match played again loads its bots again: whatever a bot remembers has to live in what its maker creates.</remarks>
public sealed class ScriptedBots : IBotLoader
{
    private readonly Dictionary<string, Func<BotTerms, BotScript>> _makers = new(StringComparer.Ordinal);
    private readonly List<ScriptedBot> _loaded = [];

    /// <summary>Every bot loaded so far, in order.</summary>
    public IReadOnlyList<ScriptedBot> Loaded => _loaded;

    /// <summary>Adds a bot that remembers nothing, and returns an entrant that plays it.</summary>
    public Entrant Entrant(string name, BotScript? script = null, int? team = null) => Made(name, _ => script ?? DoNothing, team);

    /// <summary>Adds a bot that may remember things between ticks, and returns an entrant that plays it.</summary>
    public Entrant Made(string name, Func<BotTerms, BotScript> maker, int? team = null)
    {
        _makers[name] = maker;
        return new Entrant(name, new BotProgram(name, Encoding.UTF8.GetBytes(name)), team);
    }

    /// <summary>Adds code that can be uploaded into any bot, and returns the upload.</summary>
    public BotInput Upload(string name, BotScript script)
    {
        _makers[name] = _ => script;
        return new BotInput(BotInputKind.Upload, Encoding.UTF8.GetBytes(name));
    }

    /// <inheritdoc/>
    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log)
    {
        var bot = new ScriptedBot(controls, terms, log, MakerOf(program.Name)(terms), MakerOf);
        _loaded.Add(bot);
        return bot;
    }

    private static void DoNothing(Controls controls, ReadOnlySpan<BotEvent> events)
    {
    }

    private Func<BotTerms, BotScript> MakerOf(string name) => _makers.GetValueOrDefault(name, _ => DoNothing);
}
