using Infon.Engine.Bots;
using Infon.Engine.Creatures;

namespace Infon.Cli.Conformance;

/// <summary>Plays one player of a scenario and remembers where the creatures stood when it began to think.</summary>
/// <param name="inner">What really plays.</param>
/// <param name="controls">The player's controls.</param>
/// <param name="stands">Where the creatures stood, by slot; shared by all players of the scenario.</param>
internal sealed class ScenarioBot(IBot inner, Controls controls, Dictionary<int, Creature> stands) : IBot
{
    public BotUsage Usage => inner.Usage;

    public void Think(ReadOnlySpan<BotEvent> events)
    {
        var creatures = controls.Game.Creatures;
        stands.Clear();
        for (var slot = 0; slot < creatures.SlotEnd; slot++)
        {
            if (creatures[slot].Lives)
            {
                stands[creatures[slot].Id] = creatures[slot];
            }
        }

        inner.Think(events);
    }

    public void Receive(BotInput input) => inner.Receive(input);

    public void Dispose() => inner.Dispose();
}

/// <summary>Gives the commands that were recorded, tick by tick, whatever happens.</summary>
/// <param name="controls">The player's controls.</param>
/// <param name="commands">The player's commands by tick.</param>
internal sealed class RecordedCommands(Controls controls, ILookup<int, Command> commands) : IBot
{
    public BotUsage Usage => default;

    public void Think(ReadOnlySpan<BotEvent> events)
    {
        foreach (var command in commands[controls.Game.TickNumber + 1])
        {
            controls.Execute(command);
        }
    }

    public void Receive(BotInput input)
    {
    }

    public void Dispose()
    {
    }
}
