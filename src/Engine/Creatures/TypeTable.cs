using Infon.Engine.Numbers;
using Infon.Engine.Options;

namespace Infon.Engine.Creatures;

/// <summary>The options of the creature types as amounts per tick, laid out for quick reading.</summary>
internal sealed class TypeTable
{
    private const int Types = 3;
    private const int SpeedMax = 1000;

    private readonly Row[] _rows = new Row[Types];
    private readonly int[] _hits = new int[Types * Types];
    private readonly int[] _reach = new int[Types * Types];
    private readonly int[] _convertCost = new int[Types * Types];

    public TypeTable(CreatureOptions options)
    {
        for (var type = CreatureType.Runner; type <= CreatureType.Flyer; type++)
        {
            int PerTick(CreatureOption option) => options[type, option] * GameOptions.TickMs / 1000;

            _rows[(int)type] = new Row
            {
                Aging = options[type, CreatureOption.Aging],
                HealthMax = options[type, CreatureOption.Health],
                FoodMax = options[type, CreatureOption.Food],
                BaseSpeed = options[type, CreatureOption.Speed],
                SpeedHealth = options[type, CreatureOption.SpeedHealth],
                Heal = PerTick(CreatureOption.HealRate),
                Eat = PerTick(CreatureOption.EatRate),
                Convert = PerTick(CreatureOption.ConvertSpeed),
                Spawn = PerTick(CreatureOption.SpawnSpeed),
                SpawnFood = options[type, CreatureOption.SpawnFood],
                SpawnHealth = options[type, CreatureOption.SpawnHealth],
                Breeds = options[type, CreatureOption.SpawnType] >= 0,
                FeedRange = options[type, CreatureOption.FeedRange],
                Feed = PerTick(CreatureOption.FeedSpeed),
            };
            for (var other = 0; other < Types; other++)
            {
                var pair = ((int)type * Types) + other;
                _hits[pair] = PerTick(CreatureOption.AttackRunner + other);
                _reach[pair] = options[type, CreatureOption.AttackRangeRunner + other];
                _convertCost[pair] = options[type, CreatureOption.ConvertRunner + other];
            }
        }
    }

    public ref readonly Row this[CreatureType type] => ref _rows[(int)type];

    /// <summary>Hit points per tick of one type against another.</summary>
    public int Hits(CreatureType attacker, CreatureType victim) => _hits[((int)attacker * Types) + (int)victim];

    /// <summary>How far one type reaches when it attacks another.</summary>
    public int Reach(CreatureType attacker, CreatureType victim) => _reach[((int)attacker * Types) + (int)victim];

    /// <summary>Food it costs to become another type; 0 = impossible.</summary>
    public int ConvertCost(CreatureType from, CreatureType to) => _convertCost[((int)from * Types) + (int)to];

    /// <summary>Units per second.</summary>
    public int Speed(CreatureType type, int health)
    {
        ref readonly var row = ref _rows[(int)type];
        return Math.Min(SinglePrecision.AddShare(row.BaseSpeed, row.SpeedHealth, row.HealthMax, health), SpeedMax);
    }

    internal struct Row
    {
        public int Aging, HealthMax, FoodMax, BaseSpeed, SpeedHealth;
        public int Heal, Eat, Convert, Spawn, SpawnFood, SpawnHealth, FeedRange, Feed;
        public bool Breeds;
    }
}
