namespace Infon.Engine.Terrain;

/// <summary>The common border of two adjacent areas. Side 0 is that of the upper or left area, side 1 that of the lower or right one.</summary>
internal struct Portal
{
    /// <summary>Whether the areas lie above each other; else they lie side by side.</summary>
    public bool IsHorizontal;

    /// <summary>The first and the last tile column (horizontal) or row (vertical) of the border.</summary>
    public int First, Last;

    /// <summary>The middle of the border in world units, on the last unit row or column of side 0's area.</summary>
    public int CentreX, CentreY;

    /// <summary>A portal whose side 0 ends with the given row (horizontal) or column (vertical) of tiles.</summary>
    public Portal(bool isHorizontal, int edge, int first, int last)
    {
        IsHorizontal = isHorizontal;
        CentreX = CentreY = (edge * Tiles.Side) + Tiles.Side - 1;
        SetRange(first, last);
    }

    /// <summary>How many tiles the border is long.</summary>
    public readonly int Width => Last - First + 1;

    /// <summary>Lengthens the border by that of another portal between the same areas.</summary>
    public void GrowBy(in Portal other) => SetRange(Math.Min(First, other.First), Math.Max(Last, other.Last));

    /// <summary>Where a side stands in its area's ring, which runs clockwise from the upper left corner.</summary>
    public readonly int PlaceOf(int side) => (IsHorizontal, side) switch
    {
        (true, 1) => First,
        (false, 0) => 100_000 + First,
        (true, 0) => 300_000 - Last,
        _ => 400_000 - Last,
    };

    private void SetRange(int first, int last)
    {
        First = first;
        Last = last;
        var middle = (first * Tiles.Side) + (Width * Tiles.Side / 2);
        if (IsHorizontal)
        {
            CentreX = middle;
        }
        else
        {
            CentreY = middle;
        }
    }
}
