namespace Infon.Engine.Creatures;

/// <summary>What a creature is.</summary>
public enum CreatureType : byte
{
    /// <summary>Small and quick; the only type that can hit flyers from afar, and what every newborn is.</summary>
    Runner = 0,

    /// <summary>Big and slow; the fighter, and the only type that breeds.</summary>
    Fatty = 1,

    /// <summary>Crosses walls.</summary>
    Flyer = 2,
}
