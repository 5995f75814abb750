namespace Infon.Engine.Maps;

/// <summary>What a tile of a map is made of; only ground can be walked on.</summary>
public enum Surface : byte
{
    /// <summary>Solid, drawn as <c>#</c>.</summary>
    Rock,

    /// <summary>Plain, drawn as <c>.</c> or as the mark of what lies there.</summary>
    Ground,

    /// <summary>Solid, drawn as <c>~</c>.</summary>
    Water,

    /// <summary>Solid, drawn as <c>^</c>.</summary>
    Lava,

    /// <summary>Solid and without a picture, drawn as <c>_</c>.</summary>
    Void,
}
