namespace Infon.Engine.Terrain;

/// <summary>A full rectangle of plain tiles; every plain tile lies in exactly one.</summary>
internal struct Area
{
    /// <summary>The outermost tiles that belong to the area.</summary>
    public int Left, Top, Right, Bottom;

    /// <summary>The side at which a walk around the area's ring of portal sides begins; <see cref="PortalSides.None"/> if the ring is empty.</summary>
    public int Head;

    /// <summary>Takes in the rectangle of an adjacent area of the same breadth.</summary>
    public void GrowBy(in Area other)
    {
        Left = Math.Min(Left, other.Left);
        Top = Math.Min(Top, other.Top);
        Right = Math.Max(Right, other.Right);
        Bottom = Math.Max(Bottom, other.Bottom);
    }
}
