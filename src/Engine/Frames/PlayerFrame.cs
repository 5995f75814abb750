namespace Infon.Engine.Frames;

/// <summary>What a viewer knows of one seat.</summary>
public struct PlayerFrame
{
    /// <summary>Whether somebody sits there; all else is empty if not.</summary>
    public bool IsPresent;

    /// <summary>What the player is called.</summary>
    public string Name;

    /// <summary>The team.</summary>
    public int Team;

    /// <summary>Points.</summary>
    public int Score;

    /// <summary>Living creatures.</summary>
    public int CreatureCount;

    /// <summary>The share of the instruction budget that the bot used in the tick, in 255ths, rounded up.</summary>
    public byte Load;

    internal static PlayerFrame Empty { get; } = new() { Name = "" };
}

/// <summary>A hit that its victim survived.</summary>
/// <param name="Attacker">Who hit, by id.</param>
/// <param name="Victim">Who was hit, by id.</param>
public readonly record struct FrameHit(int Attacker, int Victim);
