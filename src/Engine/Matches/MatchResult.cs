using System.Collections.Immutable;
using Infon.Engine.Creatures;

namespace Infon.Engine.Matches;

/// <summary>Why a match ended.</summary>
public enum MatchCause : byte
{
    /// <summary>The time was over.</summary>
    Time = 0,

    /// <summary>A score reached the limit.</summary>
    Score = 1,

    /// <summary>Only one player or team was left.</summary>
    LastStanding = 2,

    /// <summary>Nobody was left.</summary>
    AllDead = 3,

    /// <summary>It was broken off and does not count.</summary>
    Aborted = 4,
}

/// <summary>How a match ended.</summary>
/// <param name="Cause">Why it ended.</param>
/// <param name="Ticks">How many ticks it took.</param>
/// <param name="Standings">Everyone who took part, best first.</param>
/// <param name="StateHash">The hash of the last state.</param>
public sealed record MatchResult(MatchCause Cause, int Ticks, ImmutableArray<Standing> Standings, ulong StateHash);

/// <summary>What became of one who took part.</summary>
public sealed record Standing
{
    /// <summary>The player number.</summary>
    public required int Player { get; init; }

    /// <summary>What the player is called.</summary>
    public required string Name { get; init; }

    /// <summary>The team.</summary>
    public required int Team { get; init; }

    /// <summary>1 = first; who is equal shares a place, and the next place is left out.</summary>
    public int Placement { get; init; }

    /// <summary>Points.</summary>
    public required int Score { get; init; }

    /// <summary>The tick in which the player was out for good; null = still in at the end.</summary>
    public int? OutSinceTick { get; init; }

    /// <summary>Creatures that came into being.</summary>
    public int Spawned { get; init; }

    /// <summary>Creatures that died.</summary>
    public int Lost { get; init; }

    /// <summary>Enemies killed, by type.</summary>
    public int KilledRunners { get; init; }

    /// <inheritdoc cref="KilledRunners"/>
    public int KilledFatties { get; init; }

    /// <inheritdoc cref="KilledRunners"/>
    public int KilledFlyers { get; init; }

    /// <summary>Food taken from tiles.</summary>
    public long FoodEaten { get; init; }

    /// <summary>Conversions completed.</summary>
    public int Conversions { get; init; }

    /// <summary>Milliseconds as king of the hill.</summary>
    public int HillMs { get; init; }

    /// <summary>Errors that escaped the bot's code.</summary>
    public int Faults { get; init; }

    /// <summary>Instructions the bot used.</summary>
    public long Instructions { get; init; }

    internal static Standing Of(Players.Player player, Bots.BotUsage usage, int? outSinceTick) => new()
    {
        Player = player.Number,
        Name = player.Name,
        Team = player.Team,
        Score = player.Score,
        OutSinceTick = outSinceTick,
        Spawned = player.Statistics.Spawned,
        Lost = player.Statistics.Lost,
        KilledRunners = player.Statistics.Killed(CreatureType.Runner),
        KilledFatties = player.Statistics.Killed(CreatureType.Fatty),
        KilledFlyers = player.Statistics.Killed(CreatureType.Flyer),
        FoodEaten = player.Statistics.FoodEaten,
        Conversions = player.Statistics.Conversions,
        HillMs = player.Statistics.HillMs,
        Faults = usage.Faults,
        Instructions = usage.InstructionsTotal,
    };
}
