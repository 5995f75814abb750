namespace Infon.Engine.Maps;

/// <summary>How a map can be turned or mirrored and still be the same map.</summary>
public enum MapSymmetry : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Left and right are mirror images.</summary>
    MirrorX,

    /// <summary>Top and bottom are mirror images.</summary>
    MirrorY,

    /// <summary>Both of these: four equal quarters.</summary>
    MirrorXy,

    /// <summary>Half a turn about the middle.</summary>
    Rotate180,

    /// <summary>Quarter turns about the middle; the map is a square.</summary>
    Rotate90,

    /// <summary>Quarter turns and all mirrors: eight equal parts; the map is a square.</summary>
    Eightfold,
}

/// <summary>The moves that carry a symmetric map onto itself.</summary>
public static class MapSymmetries
{
    private const byte FlipX = 1, FlipY = 2, Transpose = 4;

    private static ReadOnlySpan<byte> EightfoldMoves =>
        [0, FlipX | FlipY, Transpose | FlipX, Transpose | FlipY, FlipX, FlipY, Transpose, Transpose | FlipX | FlipY];

    /// <summary>The moves of a symmetry for <see cref="Image"/>; the first leaves everything where it is.</summary>
    public static ReadOnlySpan<byte> Moves(this MapSymmetry symmetry) => symmetry switch
    {
        MapSymmetry.MirrorX => [0, FlipX],
        MapSymmetry.MirrorY => [0, FlipY],
        MapSymmetry.MirrorXy => [0, FlipX | FlipY, FlipX, FlipY],
        MapSymmetry.Rotate180 => [0, FlipX | FlipY],
        MapSymmetry.Rotate90 => [0, FlipX | FlipY, Transpose | FlipX, Transpose | FlipY],
        MapSymmetry.Eightfold => EightfoldMoves,
        _ => [0],
    };

    /// <summary>Whether only square maps can have a symmetry.</summary>
    public static bool NeedsSquare(this MapSymmetry symmetry) => symmetry is MapSymmetry.Rotate90 or MapSymmetry.Eightfold;

    /// <summary>Where a move carries a tile of a map of the given size.</summary>
    public static TilePoint Image(byte move, TilePoint tile, int width, int height)
    {
        var (x, y) = (move & Transpose) != 0 ? (tile.Y, tile.X) : (tile.X, tile.Y);
        return new TilePoint((move & FlipX) != 0 ? width - 1 - x : x, (move & FlipY) != 0 ? height - 1 - y : y);
    }
}
