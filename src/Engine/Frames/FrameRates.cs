using Infon.Engine.Creatures;
using Infon.Engine.Games;

namespace Infon.Engine.Frames;

/// <summary>The numbers of the creature types that frames are drawn and guessed with, as amounts per tick.</summary>
public sealed class FrameRates
{
    internal const int Types = 3;
    internal const int Columns = 12;
    internal const int Count = Types * (Columns + Types + Types);
    private const int HitsFrom = Types * Columns;
    private const int CostsFrom = HitsFrom + (Types * Types);

    private readonly int[] _numbers = new int[Count];

    internal Span<int> Numbers => _numbers;

    /// <summary>Health lost with every tick.</summary>
    public int Aging(CreatureType type) => _numbers[((int)type * Columns) + 0];

    /// <summary>The most health.</summary>
    public int HealthMax(CreatureType type) => _numbers[((int)type * Columns) + 1];

    /// <summary>The most food carried.</summary>
    public int FoodMax(CreatureType type) => _numbers[((int)type * Columns) + 2];

    /// <summary>Units per second without health.</summary>
    public int Speed(CreatureType type) => _numbers[((int)type * Columns) + 3];

    /// <summary>Units per second more with full health.</summary>
    public int SpeedHealth(CreatureType type) => _numbers[((int)type * Columns) + 4];

    internal int Heal(CreatureType type) => _numbers[((int)type * Columns) + 5];

    internal int Eat(CreatureType type) => _numbers[((int)type * Columns) + 6];

    internal int Convert(CreatureType type) => _numbers[((int)type * Columns) + 7];

    internal int Spawn(CreatureType type) => _numbers[((int)type * Columns) + 8];

    internal int SpawnFood(CreatureType type) => _numbers[((int)type * Columns) + 9];

    internal int SpawnHealth(CreatureType type) => _numbers[((int)type * Columns) + 10];

    internal int Feed(CreatureType type) => _numbers[((int)type * Columns) + 11];

    internal int Hits(CreatureType attacker, CreatureType victim) => _numbers[HitsFrom + ((int)attacker * Types) + (int)victim];

    /// <summary>Food that a conversion takes; 0 = impossible.</summary>
    public int ConvertCost(CreatureType from, CreatureType to) => _numbers[CostsFrom + ((int)from * Types) + (int)to];

    internal void Capture(Game game)
    {
        for (var type = CreatureType.Runner; type <= CreatureType.Flyer; type++)
        {
            ref readonly var row = ref game.Types[type];
            ReadOnlySpan<int> columns =
            [
                row.Aging, row.HealthMax, row.FoodMax, row.BaseSpeed, row.SpeedHealth, row.Heal, row.Eat, row.Convert, row.Spawn,
                row.SpawnFood, row.SpawnHealth, row.Feed,
            ];
            columns.CopyTo(_numbers.AsSpan((int)type * Columns));
            for (var other = CreatureType.Runner; other <= CreatureType.Flyer; other++)
            {
                var pair = ((int)type * Types) + (int)other;
                _numbers[HitsFrom + pair] = game.Types.Hits(type, other);
                _numbers[CostsFrom + pair] = game.Types.ConvertCost(type, other);
            }
        }
    }
}
