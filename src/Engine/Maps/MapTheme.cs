using Infon.Engine.Terrain;

namespace Infon.Engine.Maps;

/// <summary>Which pictures a map wears.</summary>
public enum MapTheme : byte
{
    /// <summary>Green ground between grey rocks.</summary>
    Grass,

    /// <summary>White ground between white rocks.</summary>
    Snow,

    /// <summary>Yellow ground between grey rocks.</summary>
    Desert,
}

/// <summary>The pictures of the themes.</summary>
public static class MapThemes
{
    /// <summary>The picture of a surface under a theme; <paramref name="atBorder"/> means the outermost ring of the map.</summary>
    public static TilePicture Picture(this MapTheme theme, Surface surface, bool atBorder) => surface switch
    {
        Surface.Water => TilePicture.Water,
        Surface.Lava => TilePicture.Lava,
        Surface.Void => TilePicture.None,
        Surface.Ground => theme switch
        {
            MapTheme.Snow => TilePicture.SnowPlain,
            MapTheme.Desert => TilePicture.Desert,
            _ => TilePicture.Plain,
        },
        _ when atBorder => theme == MapTheme.Snow ? TilePicture.SnowBorder : TilePicture.Border,
        _ => theme == MapTheme.Snow ? TilePicture.SnowSolid : TilePicture.Solid,
    };
}
