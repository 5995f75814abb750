namespace Infon.Engine.Terrain;

/// <summary>The measures of a tile.</summary>
public static class Tiles
{
    /// <summary>World units along a tile's edge.</summary>
    public const int Side = 256;

    /// <summary>The most food that can lie on one tile.</summary>
    public const int FoodMax = 9999;

    /// <summary>The tile a coordinate lies on, in the same direction.</summary>
    public static int Of(int coordinate) => coordinate / Side;

    /// <summary>The world coordinate of a tile's centre, in the same direction.</summary>
    public static int Centre(int tile) => (tile * Side) + (Side / 2);
}
