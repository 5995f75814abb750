namespace Infon.Engine.Maps;

/// <summary>A source of food: at fixed times it gives an amount to one random tile of a rectangle.</summary>
/// <remarks>One draw serves all its places and all their images under the map's symmetry, so that luck is the same for all seats.
/// A gift that does not fall on plain ground is lost.</remarks>
public sealed record FoodSpawner
{
    /// <summary>The largest radius, and the longest interval and latest start in milliseconds.</summary>
    public const int RadiusMax = 127, TimeMsMax = 3_600_000;

    /// <summary>The shortest interval: one tick.</summary>
    public const int IntervalMsMin = 100;

    /// <summary>The tiles it stands on: the middle of the square, or the upper left tile of the area.</summary>
    public required IReadOnlyList<TilePoint> Places { get; init; }

    /// <summary>Tiles from the middle of the square to its edge; 0 when the spawner has an area.</summary>
    public int Radius { get; init; }

    /// <summary>The size of the area in tiles; 0 when the spawner has a radius.</summary>
    public int AreaWidth { get; init; }

    /// <inheritdoc cref="AreaWidth"/>
    public int AreaHeight { get; init; }

    /// <summary>Food in one gift, 1 to 9999.</summary>
    public required int Amount { get; init; }

    /// <summary>Milliseconds from one gift to the next.</summary>
    public required int IntervalMs { get; init; }

    /// <summary>Game time in milliseconds after which it begins; gifts due before are then made up for, one in a tick.</summary>
    public required int StartMs { get; init; }

    /// <summary>Whether it gives to an area instead of a square around each place.</summary>
    public bool HasArea => AreaWidth > 0;

    /// <summary>The size of the rectangle in tiles.</summary>
    public int Width => HasArea ? AreaWidth : (2 * Radius) + 1;

    /// <inheritdoc cref="Width"/>
    public int Height => HasArea ? AreaHeight : (2 * Radius) + 1;

    /// <summary>The upper left tile of the rectangle at a place.</summary>
    public TilePoint Corner(TilePoint place) => new(place.X - Radius, place.Y - Radius);

    /// <summary>The tile in the middle of the rectangle at a place.</summary>
    public TilePoint Middle(TilePoint place) => HasArea ? new(place.X + (AreaWidth / 2), place.Y + (AreaHeight / 2)) : place;
}
