using System.Collections.Immutable;

namespace Infon.Engine.Matches;

/// <summary>A kind of match: who takes part, when it ends, and the stages a tick is made of.</summary>
/// <param name="Name">What it is called on the command line and in files.</param>
/// <param name="PlayersMin">The fewest entrants.</param>
/// <param name="PlayersMax">The most entrants at a time.</param>
/// <param name="TeamSize">How many entrants, in order, make a team; 1 = everybody plays alone.</param>
/// <param name="TicksMax">The tick after which it ends; null = open end.</param>
/// <param name="ScoreLimit">The score that ends it; null = none.</param>
/// <param name="Stages">What happens in a tick, in order.</param>
public sealed record MatchMode(
    string Name, int PlayersMin, int PlayersMax, int TeamSize, int? TicksMax, int? ScoreLimit, ImmutableArray<TickStage> Stages)
{
    private static readonly ImmutableArray<TickStage> OpenEnd =
    [
        TickStage.GiveFood, TickStage.RefreshPlayers, TickStage.Think, TickStage.MoveCreatures, TickStage.CrownKing,
        TickStage.AdvanceClock, TickStage.TakeInputs, TickStage.CheckScore, TickStage.CheckTime,
    ];

    private static readonly ImmutableArray<TickStage> Limited =
        OpenEnd.Insert(OpenEnd.IndexOf(TickStage.CheckTime), TickStage.CheckStanding);

    /// <summary>Two bots, 3000 ticks or 500 points.</summary>
    public static MatchMode Duel { get; } = new("1v1", 2, 2, 1, 3000, 500, Limited);

    /// <summary>Five bots, everyone against everyone, 6000 ticks.</summary>
    public static MatchMode FreeForAll { get; } = new("ffa5", 2, 5, 1, 6000, null, Limited);

    /// <summary>Two teams of two, 6000 ticks; the members' scores are added.</summary>
    public static MatchMode Teams { get; } = new("team2v2", 4, 4, 2, 6000, null, Limited);

    /// <summary>Open end; bots come and go.</summary>
    public static MatchMode Public { get; } = new("public", 0, 128, 1, null, null, OpenEnd);

    /// <summary>One bot alone with its map, 3000 ticks.</summary>
    public static MatchMode Solo { get; } = new("solo", 1, 1, 1, 3000, null, Limited);

    /// <summary>Whatever its makers agree on.</summary>
    public static MatchMode Custom { get; } = new("custom", 1, 128, 1, null, null, Limited);

    /// <summary>All modes.</summary>
    public static ImmutableArray<MatchMode> All { get; } = [Duel, FreeForAll, Teams, Public, Solo, Custom];

    /// <summary>The mode with a name, or null.</summary>
    public static MatchMode? Named(string name) => All.FirstOrDefault(mode => mode.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
