using Infon.Engine.Creatures;

namespace Infon.Engine.Players;

/// <summary>What a player did in a game, counted.</summary>
public sealed class PlayerStatistics
{
    private readonly int[] _killed = new int[3];

    /// <summary>Creatures that came into being, by birth or by the rules.</summary>
    public int Spawned { get; internal set; }

    /// <summary>Creatures that died, whatever the cause.</summary>
    public int Lost { get; internal set; }

    /// <summary>Food taken from tiles.</summary>
    public long FoodEaten { get; internal set; }

    /// <summary>Conversions completed.</summary>
    public int Conversions { get; internal set; }

    /// <summary>Milliseconds as king of the hill.</summary>
    public int HillMs { get; internal set; }

    /// <summary>Enemies of a type killed.</summary>
    public int Killed(CreatureType type) => _killed[(int)type];

    internal void CountKill(CreatureType type) => _killed[(int)type]++;
}
