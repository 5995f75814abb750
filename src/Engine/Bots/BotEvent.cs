namespace Infon.Engine.Bots;

/// <summary>What kind of thing a bot is told about; the numbers are those of the Lua constants.</summary>
public enum BotEventKind : byte
{
    /// <summary>An own creature came into being.</summary>
    CreatureSpawned = 0,

    /// <summary>An own creature died.</summary>
    CreatureKilled = 1,

    /// <summary>An own creature was hit and lives.</summary>
    CreatureAttacked = 2,

    /// <summary>The player joined a game.</summary>
    PlayerCreated = 3,
}

/// <summary>One thing a bot is told about.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The creature it happened to; for <see cref="BotEventKind.PlayerCreated"/> the player number.</param>
/// <param name="Other">The parent, the killer or the attacker; -1 = none.</param>
public readonly record struct BotEvent(BotEventKind Kind, int Id, int Other);
