namespace Infon.Engine.Maps.Text;

/// <summary>A map in the making, not yet known to be playable.</summary>
internal sealed class MapDraft
{
    public string Name { get; set; } = "";

    public string Author { get; set; } = "";

    public int PlayersMin { get; set; }

    public int PlayersMax { get; set; }

    public MapModes Modes { get; set; }

    public MapSymmetry Symmetry { get; set; }

    public MapTheme Theme { get; set; }

    public TilePoint Hill { get; set; } = new(-1, -1);

    public int Width { get; private set; }

    public int Height { get; private set; }

    public List<List<TilePoint>> Zones { get; } = [];

    public List<FoodSpawner> Spawners { get; } = [];

    public Surface[] Surfaces { get; private set; } = [];

    public ushort[] Food { get; private set; } = [];

    public void Resize(int width, int height)
    {
        (Width, Height) = (width, height);
        Surfaces = new Surface[width * height];
        Food = new ushort[width * height];
    }

    public int Index(TilePoint tile) => (tile.Y * Width) + tile.X;

    public TilePoint Tile(int index) => new(index % Width, index / Width);

    public bool Contains(TilePoint tile) => (uint)tile.X < (uint)Width && (uint)tile.Y < (uint)Height;

    public bool IsBorder(TilePoint tile) => tile.X == 0 || tile.Y == 0 || tile.X == Width - 1 || tile.Y == Height - 1;

    public bool IsPlain(TilePoint tile) => Contains(tile) && Surfaces[Index(tile)] == Surface.Ground;

    public void AddToZone(int seat, TilePoint tile)
    {
        while (Zones.Count <= seat)
        {
            Zones.Add([]);
        }

        Zones[seat].Add(tile);
    }
}
