namespace Infon.Engine.Options;

/// <summary>One number of a creature type that a match may set; <see cref="CreatureOptions"/> has names, defaults and ranges.</summary>
public enum CreatureOption
{
    /// <summary>Health lost per 100 ms.</summary>
    Aging,

    /// <summary>Maximum health.</summary>
    Health,

    /// <summary>Maximum food carried.</summary>
    Food,

    /// <summary>Base speed in units per second.</summary>
    Speed,

    /// <summary>Extra speed at full health in units per second.</summary>
    SpeedHealth,

    /// <summary>Health gained per second of healing, for as much food.</summary>
    HealRate,

    /// <summary>Food taken per second of eating.</summary>
    EatRate,

    /// <summary>Hit points per second against runners.</summary>
    AttackRunner,

    /// <summary>Hit points per second against fatties.</summary>
    AttackFatty,

    /// <summary>Hit points per second against flyers.</summary>
    AttackFlyer,

    /// <summary>Reach against runners in units.</summary>
    AttackRangeRunner,

    /// <summary>Reach against fatties in units.</summary>
    AttackRangeFatty,

    /// <summary>Reach against flyers in units.</summary>
    AttackRangeFlyer,

    /// <summary>Food spent per second of converting.</summary>
    ConvertSpeed,

    /// <summary>Food it costs to become a runner; 0 = impossible.</summary>
    ConvertRunner,

    /// <summary>Food it costs to become a fatty; 0 = impossible.</summary>
    ConvertFatty,

    /// <summary>Food it costs to become a flyer; 0 = impossible.</summary>
    ConvertFlyer,

    /// <summary>Food for a birth.</summary>
    SpawnFood,

    /// <summary>Food spent per second of breeding.</summary>
    SpawnSpeed,

    /// <summary>Health paid when breeding starts.</summary>
    SpawnHealth,

    /// <summary>-1 = cannot breed; anything else gives a runner.</summary>
    SpawnType,

    /// <summary>Reach of feeding in units; 0 = cannot feed.</summary>
    FeedRange,

    /// <summary>Food handed over per second.</summary>
    FeedSpeed,
}
