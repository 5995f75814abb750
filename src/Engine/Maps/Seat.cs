namespace Infon.Engine.Maps;

/// <summary>Where one player's creatures begin.</summary>
/// <param name="Number">The seat, 0 upwards; the player of the same number sits here. Map files count from 1.</param>
/// <param name="Zone">The tiles, top row first, each row from the left.</param>
public sealed record Seat(int Number, IReadOnlyList<TilePoint> Zone)
{
    /// <summary>The tile of the zone nearest to its middle; distances are measured from here.</summary>
    public TilePoint Centre
    {
        get
        {
            int sumX = 0, sumY = 0;
            foreach (var tile in Zone)
            {
                sumX += tile.X;
                sumY += tile.Y;
            }

            return Zone.MinBy(tile => Square((tile.X * Zone.Count) - sumX) + Square((tile.Y * Zone.Count) - sumY));
        }
    }

    private static long Square(long value) => value * value;
}
