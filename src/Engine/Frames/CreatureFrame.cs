using Infon.Engine.Creatures;

namespace Infon.Engine.Frames;

/// <summary>What a viewer knows of one creature.</summary>
public struct CreatureFrame
{
    /// <summary>Its number in this game; -1 in an empty slot.</summary>
    public int Id;

    /// <summary>The player it belongs to.</summary>
    public int Player;

    /// <summary>Its position in world units.</summary>
    public int X, Y;

    /// <summary>Health.</summary>
    public int Health;

    /// <summary>Food carried.</summary>
    public int Food;

    /// <summary>Food sunk into the conversion or birth in progress.</summary>
    public int Progress;

    /// <summary>The creature it attacks or feeds, by id.</summary>
    public int Target;

    /// <summary>How it moved in the last tick; 0 unless it walks. What comes next is guessed from it.</summary>
    public int StepX, StepY;

    /// <summary>What it is.</summary>
    public CreatureType Type;

    /// <summary>What it does.</summary>
    public CreatureState State;

    /// <summary>What it says.</summary>
    public CreatureMessage Message;

    /// <summary>Whether the slot holds a living creature.</summary>
    public readonly bool Lives => Id >= 0;

    internal static CreatureFrame Empty { get; } = new() { Id = -1 };
}
