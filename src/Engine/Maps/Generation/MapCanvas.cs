using Infon.Engine.Maps.Text;

namespace Infon.Engine.Maps.Generation;

/// <summary>A map being made, on which everything that is drawn appears at once on all images under the map's symmetry.</summary>
internal sealed class MapCanvas
{
    public MapCanvas(int width, int height, MapSymmetry symmetry)
    {
        Draft = new MapDraft { Symmetry = symmetry, Hill = new TilePoint(width / 2, height / 2) };
        Draft.Resize(width, height);
    }

    public MapDraft Draft { get; }

    public int Width => Draft.Width;

    public int Height => Draft.Height;

    /// <summary>Whether a tile is the first of its images in reading order; only such tiles need to be drawn.</summary>
    public bool IsFirst(TilePoint tile)
    {
        foreach (var move in Draft.Symmetry.Moves())
        {
            if (Draft.Index(Image(move, tile)) < Draft.Index(tile))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The different images of a tile, itself first.</summary>
    public IReadOnlyList<TilePoint> Images(TilePoint tile)
    {
        var images = new List<TilePoint>(8);
        foreach (var move in Draft.Symmetry.Moves())
        {
            var image = Image(move, tile);
            if (!images.Contains(image))
            {
                images.Add(image);
            }
        }

        return images;
    }

    public void Set(TilePoint tile, Surface surface)
    {
        foreach (var move in Draft.Symmetry.Moves())
        {
            var image = Image(move, tile);
            if (Draft.Contains(image) && !Draft.IsBorder(image))
            {
                Draft.Surfaces[Draft.Index(image)] = surface;
            }
        }
    }

    /// <summary>Turns everything nearer than a radius (256ths of a tile) into ground.</summary>
    public void DigDisc(TilePoint middle, int radius)
    {
        var reach = (radius / 256) + 1;
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                if (((x * x) + (y * y)) * 65536L <= (long)radius * radius)
                {
                    Set(new TilePoint(middle.X + x, middle.Y + y), Surface.Ground);
                }
            }
        }
    }

    /// <summary>Puts food on a tile and its images.</summary>
    public void AddFood(TilePoint tile, int amount)
    {
        foreach (var image in Images(tile))
        {
            Draft.Food[Draft.Index(image)] = (ushort)(Draft.IsPlain(image) ? amount : 0);
        }
    }

    /// <summary>Adds a spawner at the given tiles, of which images of each other count once.</summary>
    public void AddSpawner(IEnumerable<TilePoint> middles, int radius, int amount, int intervalMs)
    {
        var places = new List<TilePoint>();
        foreach (var middle in middles)
        {
            if (!Images(middle).Any(places.Contains))
            {
                places.Add(middle);
            }
        }

        Draft.Spawners.Add(new FoodSpawner { Places = places, Radius = radius, Amount = amount, IntervalMs = intervalMs, StartMs = 10_000 });
    }

    /// <summary>Turns ground that cannot be reached from the middle into rock; returns how many tiles can be.</summary>
    public int FillPockets()
    {
        var parts = new MapParts(Draft.Surfaces, Width);
        var main = parts.Of(Draft.Hill);
        for (var index = 0; index < Draft.Surfaces.Length; index++)
        {
            if (Draft.Surfaces[index] == Surface.Ground && parts.Of(Draft.Tile(index)) != main)
            {
                Draft.Surfaces[index] = Surface.Rock;
                Draft.Food[index] = 0;
            }
        }

        return parts.SizeOf(main);
    }

    /// <summary>Gives a seat the 3x3 tiles around a place.</summary>
    public void AddSeat(TilePoint middle)
    {
        var seat = Draft.Zones.Count;
        for (var i = 0; i < 9; i++)
        {
            Draft.AddToZone(seat, new TilePoint(middle.X - 1 + (i % 3), middle.Y - 1 + (i / 3)));
        }
    }

    public TilePoint Image(byte move, TilePoint tile) => MapSymmetries.Image(move, tile, Width, Height);
}
