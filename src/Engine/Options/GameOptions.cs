namespace Infon.Engine.Options;

/// <summary>What the rules leave open: the numbers of a game, the same from its first tick to its last.</summary>
public sealed record GameOptions
{
    /// <summary>Milliseconds in a tick.</summary>
    public const int TickMs = 100;

    /// <summary>The numbers of the creature types. Default: those of the original game.</summary>
    public CreatureOptions Creatures { get; init; } = CreatureOptions.Default;

    /// <summary>How many players and creatures fit. Default: classic.</summary>
    public GameLimits Limits { get; init; } = GameLimits.Classic;

    /// <summary>Milliseconds after which a player without creatures gets new ones; null = never, the player is out. Default: 2000.</summary>
    public int? RespawnDelayMs { get; init; } = 2000;

    /// <summary>Whether a flyer that becomes a ground creature keeps its path and then walks through walls, as in the original. Default: false.</summary>
    public bool LandedFlyersKeepTheirPath { get; init; }

    /// <summary>Instructions a bot may use in one tick. Default: 450000.</summary>
    public int InstructionsPerTick { get; init; } = 450_000;

    /// <summary>Memory a bot may use, in bytes. Default: 4 MiB.</summary>
    public int BotMemoryBytes { get; init; } = 4 << 20;
}
