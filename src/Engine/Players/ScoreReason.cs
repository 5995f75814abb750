namespace Infon.Engine.Players;

/// <summary>Why a score changed.</summary>
public enum ScoreReason : byte
{
    /// <summary>A creature was born.</summary>
    Spawned,

    /// <summary>A creature killed itself.</summary>
    Suicide,

    /// <summary>A creature died without a killer.</summary>
    Died,

    /// <summary>A runner was killed by an enemy.</summary>
    LostRunner,

    /// <summary>A fatty was killed by an enemy.</summary>
    LostFatty,

    /// <summary>A flyer was killed by an enemy.</summary>
    LostFlyer,

    /// <summary>A creature killed an enemy's runner.</summary>
    KilledRunner,

    /// <summary>A creature killed an enemy's fatty.</summary>
    KilledFatty,

    /// <summary>A creature killed an enemy's flyer.</summary>
    KilledFlyer,

    /// <summary>The hill was held for ten seconds.</summary>
    King,
}
