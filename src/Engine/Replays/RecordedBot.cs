using Infon.Engine.Bots;

namespace Infon.Engine.Replays;

/// <summary>A bot that does what a replay says its player did.</summary>
internal sealed class RecordedBot(CommandTape tape, Controls controls) : IBot
{
    private int _instructions;

    public BotUsage Usage => new(_instructions, 0, 0, 0, 0, 0);

    public void Think(ReadOnlySpan<BotEvent> events)
    {
        tape.PlayThinking(controls);
        _instructions = tape.InstructionsOf(controls.Player);
    }

    public void Receive(BotInput input) => tape.PlaySource(controls);

    public void Dispose()
    {
    }
}

/// <summary>Loads real bots where there is a source and somebody who understands it, recorded ones elsewhere.</summary>
internal sealed class RecordedBots(CommandTape tape, IBotLoader? real, IReadOnlySet<int> unrunnable) : IBotLoader
{
    private readonly HashSet<int> _ran = [];
    private readonly HashSet<int> _recorded = [];

    /// <summary>The players of whom every bot really ran.</summary>
    public IReadOnlySet<int> Ran => _ran.Except(_recorded).ToHashSet();

    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log)
    {
        if (real is not null && !program.Source.IsEmpty && !unrunnable.Contains(controls.Player))
        {
            _ran.Add(controls.Player);
            return real.Load(program, terms, controls, log);
        }

        _recorded.Add(controls.Player);
        tape.PlaySource(controls);
        return new RecordedBot(tape, controls);
    }
}
