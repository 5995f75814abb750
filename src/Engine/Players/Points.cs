using Infon.Engine.Creatures;

namespace Infon.Engine.Players;

/// <summary>What things are worth.</summary>
internal static class Points
{
    public const int Birth = 10;
    public const int Death = -3;
    public const int Suicide = -40;
    public const int King = 30;

    public const int ScoreMin = -500;
    public const int ScoreMax = 9999;

    public static int Lost(CreatureType type) => type switch
    {
        CreatureType.Runner => -3,
        CreatureType.Fatty => -8,
        _ => -4,
    };

    public static int Killed(CreatureType type) => type switch
    {
        CreatureType.Runner => 10,
        CreatureType.Fatty => 15,
        _ => 12,
    };
}
