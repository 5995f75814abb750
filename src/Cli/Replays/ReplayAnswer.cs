using Infon.Cli.Matches;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Replays;
using Infon.Engine.Terrain;

namespace Infon.Cli.Replays;

/// <summary>What a replay tells, as JSON; see docs/cli.md.</summary>
internal sealed record ReplayAnswer
{
    public required int Bytes { get; init; }

    public required int RulesVersion { get; init; }

    public required string Mode { get; init; }

    public required string Map { get; init; }

    public required ulong Seed { get; init; }

    public required int Ticks { get; init; }

    public required string Cause { get; init; }

    public required string StateHash { get; init; }

    public required string Machine { get; init; }

    public required IReadOnlyList<MatchBot> Bots { get; init; }

    public required IReadOnlyList<ScoreRow> Scores { get; init; }

    public IReadOnlyList<ChronicleEntry>? Events { get; init; }

    public StateAnswer? State { get; init; }

    /// <summary>The answer for a replay and what was read from it.</summary>
    public static ReplayAnswer Of(ReplayFile file, ReplayStory story) => new()
    {
        Bytes = file.Length,
        RulesVersion = file.Header.RulesVersion,
        Mode = file.Header.ModeName,
        Map = file.Header.ArenaName,
        Seed = file.Header.Seed,
        Ticks = file.Result.Ticks,
        Cause = MatchWords.Key(file.Result.Cause),
        StateHash = $"{file.Result.StateHash:x16}",
        Machine = file.Header.Machine,
        Bots = [.. file.Result.Standings.Select(standing => MatchBot.Of(standing, log: null, withLog: false))],
        Scores = story.Scores,
        Events = story.Events,
        State = story.State,
    };
}

/// <summary>The scores after a tick, by player number.</summary>
internal sealed record ScoreRow(int Tick, IReadOnlyDictionary<int, int> Scores);

/// <summary>The state after a tick.</summary>
internal sealed record StateAnswer(int Tick, int King, IReadOnlyList<string> Board, IReadOnlyList<StateAnswer.CreatureAnswer> Creatures)
{
    public static StateAnswer Of(FrameState state)
    {
        var creatures = new List<CreatureAnswer>();
        foreach (ref readonly var creature in state.Creatures)
        {
            if (creature.Lives)
            {
                creatures.Add(CreatureAnswer.Of(creature, state.Rates));
            }
        }

        return new StateAnswer(state.Tick, state.King, [.. Replays.Board.Draw(state)], creatures);
    }

    /// <summary>One creature.</summary>
    internal sealed record CreatureAnswer(
        int Id,
        int Player,
        string Type,
        int X,
        int Y,
        int TileX,
        int TileY,
        int Health,
        int HealthMax,
        int Food,
        int FoodMax,
        string State,
        int Target,
        int Progress,
        string Message)
    {
        public static CreatureAnswer Of(in CreatureFrame creature, FrameRates rates)
        {
            Span<byte> message = stackalloc byte[CreatureMessage.LengthMax];
            return new CreatureAnswer(
                creature.Id,
                creature.Player,
                creature.Type.ToString().ToLowerInvariant(),
                creature.X,
                creature.Y,
                Tiles.Of(creature.X),
                Tiles.Of(creature.Y),
                creature.Health,
                rates.HealthMax(creature.Type),
                creature.Food,
                rates.FoodMax(creature.Type),
                creature.State.ToString().ToLowerInvariant(),
                creature.Target,
                creature.Progress,
                MatchReport.Printable(System.Text.Encoding.Latin1.GetString(message[..creature.Message.CopyTo(message)])));
        }
    }
}
