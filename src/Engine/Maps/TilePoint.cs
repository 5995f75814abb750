namespace Infon.Engine.Maps;

/// <summary>A tile of a map: columns from the left, rows from the top, both from 0.</summary>
public readonly record struct TilePoint(int X, int Y)
{
    /// <summary>As it is written in a map file.</summary>
    public override string ToString() => $"{X},{Y}";
}
