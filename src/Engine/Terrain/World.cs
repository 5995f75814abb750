namespace Infon.Engine.Terrain;

/// <summary>The ground: which tiles can be walked on, the food on them, the pictures they show, and the way from place to place.</summary>
public sealed class World
{
    /// <summary>The shortest and the longest edge of a map in tiles.</summary>
    public const int SideMin = 3, SideMax = 255;

    private readonly bool[] _plain;
    private readonly ushort[] _food;
    private readonly TilePicture[] _pictures;
    private readonly bool[] _touched;
    private readonly int[] _touchedTiles;
    private int _touchedCount;

    /// <summary>A world of solid rock.</summary>
    public World(int width, int height, int hillX, int hillY)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, SideMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, SideMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, SideMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, SideMax);
        Width = width;
        Height = height;
        HillX = Math.Clamp(hillX, 0, width - 1);
        HillY = Math.Clamp(hillY, 0, height - 1);
        _plain = new bool[width * height];
        _food = new ushort[width * height];
        _pictures = new TilePicture[width * height];
        _touched = new bool[width * height];
        _touchedTiles = new int[width * height];
        Paths = new PathFinder(this);
    }

    /// <summary>Tiles from left to right.</summary>
    public int Width { get; }

    /// <summary>Tiles from top to bottom.</summary>
    public int Height { get; }

    /// <summary>The tile whose holder is king.</summary>
    public int HillX { get; }

    /// <inheritdoc cref="HillX"/>
    public int HillY { get; }

    /// <summary>The ways through this world.</summary>
    public PathFinder Paths { get; }

    /// <summary>Indices (y * width + x) of the tiles whose food, type or picture changed since <see cref="ForgetTouched"/>.</summary>
    public ReadOnlySpan<int> TouchedTiles => _touchedTiles.AsSpan(0, _touchedCount);

    /// <summary>Whether a tile lies on the map.</summary>
    public bool Contains(int tileX, int tileY) => (uint)tileX < (uint)Width && (uint)tileY < (uint)Height;

    /// <summary>Whether a tile lies inside the outermost ring, which is always solid.</summary>
    public bool IsWithinBorder(int tileX, int tileY) =>
        tileX >= 1 && tileX < Width - 1 && tileY >= 1 && tileY < Height - 1;

    /// <summary>Whether ground creatures can stand on a tile; false off the map.</summary>
    public bool IsPlain(int tileX, int tileY) => Contains(tileX, tileY) && _plain[(tileY * Width) + tileX];

    /// <summary>The food on a tile; 0 off the map.</summary>
    public int FoodAt(int tileX, int tileY) => Contains(tileX, tileY) ? _food[(tileY * Width) + tileX] : 0;

    /// <summary>The picture of a tile on the map.</summary>
    public TilePicture PictureAt(int tileX, int tileY) => _pictures[(tileY * Width) + tileX];

    /// <summary>Turns a tile into plain ground; false if it lies on the border or off the map.</summary>
    /// <remarks>The order of digging decides the way creatures walk, see <see cref="PathFinder"/>.</remarks>
    public bool Dig(int tileX, int tileY)
    {
        if (!IsWithinBorder(tileX, tileY))
        {
            return false;
        }

        var index = (tileY * Width) + tileX;
        if (!_plain[index])
        {
            _plain[index] = true;
            Paths.Open(tileX, tileY);
            Touch(index);
        }

        return true;
    }

    /// <summary>Changes a tile's picture; false off the map.</summary>
    public bool Paint(int tileX, int tileY, TilePicture picture)
    {
        if (!Contains(tileX, tileY))
        {
            return false;
        }

        var index = (tileY * Width) + tileX;
        _pictures[index] = picture;
        Touch(index);
        return true;
    }

    /// <summary>Adds food to a tile (or takes it away) within 0 to <see cref="Tiles.FoodMax"/>; returns the change really made, 0 on solid tiles.</summary>
    public int AddFood(int tileX, int tileY, int amount)
    {
        if (!IsPlain(tileX, tileY))
        {
            return 0;
        }

        var index = (tileY * Width) + tileX;
        var before = _food[index];
        var after = (ushort)Math.Clamp((long)before + amount, 0, Tiles.FoodMax);
        if (after == before)
        {
            return 0;
        }

        _food[index] = after;
        Touch(index);
        return after - before;
    }

    /// <summary>Starts the list of touched tiles anew.</summary>
    public void ForgetTouched()
    {
        foreach (var index in TouchedTiles)
        {
            _touched[index] = false;
        }

        _touchedCount = 0;
    }

    private void Touch(int index)
    {
        if (!_touched[index])
        {
            _touched[index] = true;
            _touchedTiles[_touchedCount++] = index;
        }
    }
}
