namespace Infon.Engine.Creatures;

/// <summary>What a creature is doing.</summary>
public enum CreatureState : byte
{
    /// <summary>Nothing; the only state that holds the hill.</summary>
    Idle = 0,

    /// <summary>Follows its path.</summary>
    Walk = 1,

    /// <summary>Turns carried food into health.</summary>
    Heal = 2,

    /// <summary>Takes food from the tile below.</summary>
    Eat = 3,

    /// <summary>Hits its target.</summary>
    Attack = 4,

    /// <summary>Spends food to become another type.</summary>
    Convert = 5,

    /// <summary>Spends food to give birth.</summary>
    Spawn = 6,

    /// <summary>Hands food to its target.</summary>
    Feed = 7,
}
