using System.Text;
using Infon.Engine.Bots;

namespace Infon.TestKit;

/// <summary>A bot written in C#: runs a script each tick, and an uploaded one once when it arrives.</summary>
public sealed class ScriptedBot : IBot
{
    private readonly BotScript _script;
    private readonly Func<string, Func<BotTerms, BotScript>> _uploads;
    private readonly List<BotInput> _received = [];

    internal ScriptedBot(Controls controls, BotTerms terms, BotLog? log, BotScript script, Func<string, Func<BotTerms, BotScript>> uploads)
    {
        (Controls, Terms, Log) = (controls, terms, log);
        (_script, _uploads) = (script, uploads);
    }

    /// <summary>The controls it was loaded with.</summary>
    public Controls Controls { get; }

    /// <summary>The terms it was loaded with.</summary>
    public BotTerms Terms { get; }

    /// <summary>The log it was loaded with.</summary>
    public BotLog? Log { get; }

    /// <summary>What it says it used; the test's to set.</summary>
    public BotUsage Usage { get; set; }

    /// <summary>How many ticks it was asked to play.</summary>
    public int Thoughts { get; private set; }

    /// <summary>Whether the match has let go of it.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>What reached it from outside.</summary>
    public IReadOnlyList<BotInput> Received => _received;

    /// <inheritdoc/>
    public void Think(ReadOnlySpan<BotEvent> events)
    {
        Thoughts++;
        _script(Controls, events);
    }

    /// <inheritdoc/>
    public void Receive(BotInput input)
    {
        _received.Add(input);
        if (input.Kind == BotInputKind.Upload)
        {
            _uploads(Encoding.UTF8.GetString(input.Text.Span))(Terms)(Controls, []);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => IsDisposed = true;
}
