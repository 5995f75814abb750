namespace Infon.Engine.Creatures;

/// <summary>The state of one creature, kept by slot in a <see cref="CreatureTable"/>.</summary>
public struct Creature
{
    /// <summary>Its number in this game, never given twice; -1 in an empty slot.</summary>
    public int Id;

    /// <summary>The number of the player it belongs to.</summary>
    public int Player;

    /// <summary>Its position in world units.</summary>
    public int X, Y;

    /// <summary>Health; it dies at 0.</summary>
    public int Health;

    /// <summary>Food carried.</summary>
    public int Food;

    /// <summary>The creature it attacks or feeds, by id; its own id when it never had a target.</summary>
    public int Target;

    /// <summary>Food already spent on the conversion or birth in progress.</summary>
    public int ConvertFood, SpawnFood;

    /// <summary>What it is.</summary>
    public CreatureType Type;

    /// <summary>What it becomes when it converts.</summary>
    public CreatureType ConvertType;

    /// <summary>What it does.</summary>
    public CreatureState State;

    /// <summary>Whether it kills itself when its turn comes.</summary>
    public bool Suicidal;

    /// <summary>What it says.</summary>
    public CreatureMessage Message;

    /// <summary>Whether the slot holds a living creature.</summary>
    public readonly bool Lives => Id >= 0;

    /// <summary>The food sunk into the work its state is about: a conversion, a birth, or 0.</summary>
    public readonly int Progress => State switch
    {
        CreatureState.Convert => ConvertFood,
        CreatureState.Spawn => SpawnFood,
        _ => 0,
    };

    /// <summary>Changes the state; food sunk into an unfinished conversion or birth is lost.</summary>
    internal void Enter(CreatureState state)
    {
        if (State == CreatureState.Convert)
        {
            ConvertFood = 0;
        }
        else if (State == CreatureState.Spawn)
        {
            SpawnFood = 0;
        }

        State = state;
    }
}
