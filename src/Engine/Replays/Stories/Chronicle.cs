using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Games;
using Infon.Engine.Players;

namespace Infon.Engine.Replays.Stories;

/// <summary>Puts the events of frames into words; wants to see every frame in order, to know who is who.</summary>
public sealed class Chronicle
{
    private readonly Dictionary<int, (int Player, CreatureType Type)> _cast = [];
    private readonly Dictionary<int, string> _names = [];

    /// <summary>What happened in the tick that led to a state.</summary>
    public IReadOnlyList<ChronicleEntry> Read(FrameState state)
    {
        // The dead are gone from the state but still known from the one before; newborns are only in the new one.
        LearnNames(state);
        LearnNewborns(state);
        var entries = new List<ChronicleEntry>();
        foreach (ref readonly var happened in state.Events)
        {
            if (Tell(state.Tick, happened) is { } entry)
            {
                entries.Add(entry);
            }
        }

        LearnTypes(state);
        return entries;
    }

    /// <summary>The name of a player.</summary>
    public string NameOf(int player) => _names.TryGetValue(player, out var name) ? name : $"player {player}";

    private void LearnNames(FrameState state)
    {
        for (var number = 0; number < state.Players.Length; number++)
        {
            if (state.Players[number].IsPresent)
            {
                _names[number] = $"{Board.LetterOf(number)}:{state.Players[number].Name}";
            }
        }
    }

    private void LearnNewborns(FrameState state)
    {
        foreach (ref readonly var creature in state.Creatures)
        {
            if (creature.Lives)
            {
                _cast.TryAdd(creature.Id, (creature.Player, creature.Type));
            }
        }
    }

    private void LearnTypes(FrameState state)
    {
        foreach (ref readonly var creature in state.Creatures)
        {
            if (creature.Lives)
            {
                _cast[creature.Id] = (creature.Player, creature.Type);
            }
        }
    }

    private ChronicleEntry? Tell(int tick, in TickEvent happened) => happened.Kind switch
    {
        TickEventKind.Joined => Entry(tick, "joined", happened, $"{NameOf(happened.Player)} joins"),
        TickEventKind.Left => Entry(tick, "left", happened, $"{NameOf(happened.Player)} leaves"),
        TickEventKind.Spawned => Entry(tick, "born", happened, Birth(happened)),
        TickEventKind.Killed => Entry(tick, "killed", happened, Death(happened)),
        TickEventKind.Converted => Entry(tick, "converted", happened, $"{Who(happened.Creature, happened.Player)} becomes a {Word((CreatureType)happened.Amount)}"),
        TickEventKind.Crowned => Entry(
            tick, "king", happened, happened.Player < 0 ? "the hill is free" : $"{NameOf(happened.Player)} is king of the hill"),
        TickEventKind.Scored => new ChronicleEntry(
            tick, "scored", happened.Player, null, null, happened.Amount, happened.Total,
            $"{NameOf(happened.Player)} {happened.Amount:+0;-0} for {Word(happened.Reason)}, now {happened.Total}"),
        _ => null,
    };

    private static ChronicleEntry Entry(int tick, string kind, in TickEvent happened, string text) => new(
        tick, kind, happened.Player, happened.Creature < 0 ? null : happened.Creature, happened.Other < 0 ? null : happened.Other, null, null, text);

    private string Birth(in TickEvent happened) => happened.Other < 0
        ? $"{Who(happened.Creature, happened.Player)} begins"
        : $"{Who(happened.Creature, happened.Player)} is born to {Who(happened.Other, happened.Player)}";

    private string Death(in TickEvent happened)
    {
        var victim = Who(happened.Creature, happened.Player);
        return happened.Other < 0 ? $"{victim} dies"
            : happened.Other == happened.Creature ? $"{victim} kills itself"
            : $"{victim} is killed by {Who(happened.Other, -1)}";
    }

    private string Who(int id, int player) => _cast.TryGetValue(id, out var known)
        ? $"{NameOf(known.Player)}'s {Word(known.Type)} {id}"
        : player >= 0 ? $"{NameOf(player)}'s creature {id}" : $"creature {id}";

    private static string Word(CreatureType type) => type switch
    {
        CreatureType.Runner => "runner",
        CreatureType.Fatty => "fatty",
        _ => "flyer",
    };

    private static string Word(ScoreReason reason) => reason switch
    {
        ScoreReason.Spawned => "a birth",
        ScoreReason.Suicide => "a suicide",
        ScoreReason.Died => "a death",
        ScoreReason.LostRunner => "a runner lost",
        ScoreReason.LostFatty => "a fatty lost",
        ScoreReason.LostFlyer => "a flyer lost",
        ScoreReason.KilledRunner => "a runner killed",
        ScoreReason.KilledFatty => "a fatty killed",
        ScoreReason.KilledFlyer => "a flyer killed",
        _ => "holding the hill",
    };
}
