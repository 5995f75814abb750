using Infon.Engine.Players;

namespace Infon.Engine.Games;

/// <summary>What kind of thing happened.</summary>
public enum TickEventKind : byte
{
    /// <summary>A player took a seat.</summary>
    Joined,

    /// <summary>A player left or was removed.</summary>
    Left,

    /// <summary>A creature came into being; Other is its parent, -1 = none.</summary>
    Spawned,

    /// <summary>A creature died; Other is its killer: -1 = age, itself = suicide.</summary>
    Killed,

    /// <summary>A creature was hit and lives; Other is the attacker.</summary>
    Attacked,

    /// <summary>A creature became another type, Amount.</summary>
    Converted,

    /// <summary>A score changed by Amount to Total for a Reason.</summary>
    Scored,

    /// <summary>The player became king of the hill; Player -1: the hill is free.</summary>
    Crowned,
}

/// <summary>One thing that happened in a tick.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Player">The player it happened to, or whose creature it happened to.</param>
/// <param name="Creature">The creature it happened to, by id, or -1.</param>
/// <param name="Other">The other creature, by id, or -1.</param>
/// <param name="Amount">The change of the score, or the new type.</param>
/// <param name="Total">The new score.</param>
/// <param name="Reason">Why a score changed.</param>
public readonly record struct TickEvent(
    TickEventKind Kind, int Player, int Creature = -1, int Other = -1, int Amount = 0, int Total = 0, ScoreReason Reason = default);
