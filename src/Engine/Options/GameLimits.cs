namespace Infon.Engine.Options;

/// <summary>How much fits into a game.</summary>
/// <param name="Players">Player numbers run from 0 to this - 1.</param>
/// <param name="Creatures">Slots for creatures, of all players together.</param>
public sealed record GameLimits(int Players, int Creatures)
{
    /// <summary>Those of the original game.</summary>
    public static GameLimits Classic { get; } = new(32, 256);

    /// <summary>For public games with a hundred bots.</summary>
    public static GameLimits Large { get; } = new(128, 4096);
}
