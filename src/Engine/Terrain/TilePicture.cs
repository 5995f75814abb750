namespace Infon.Engine.Terrain;

/// <summary>What a tile looks like; it has no say in the game.</summary>
public enum TilePicture : byte
{
#pragma warning disable CS1591 // the names say it
    Solid = 0,
    Plain = 1,
    Border = 2,
    SnowSolid = 3,
    SnowPlain = 4,
    SnowBorder = 5,
    Water = 6,
    Lava = 7,
    None = 8,
    Hill = 9,
    Desert = 10,
#pragma warning restore CS1591
}
