using Infon.Engine.Randomness;

namespace Infon.Engine.Maps.Generation;

/// <summary>Makes caves for two or four seats, equal by half or quarter turns.</summary>
internal sealed class CaveMaker
{
    /// <summary>The smallest edge.</summary>
    public const int SizeMin = 21;

    private const int Smoothings = 4;

    private readonly RandomStream _random;
    private readonly MapCanvas _canvas;
    private readonly int _players;
    private readonly int _rockPercent;

    private CaveMaker(int players, RandomStream random, int size, int rockPercent)
    {
        (_players, _random, _rockPercent) = (players, random, rockPercent);
        _canvas = players == 2
            ? new MapCanvas(size, (size * 5 / 7) | 1, MapSymmetry.Rotate180)
            : new MapCanvas(size, size, MapSymmetry.Rotate90);
    }

    /// <summary>The canvas, or null when the caves did not hang together.</summary>
    public static MapCanvas? TryMake(int players, RandomStream random, int size, int rockPercent) =>
        new CaveMaker(players, random, size, rockPercent).TryMake();

    private MapCanvas? TryMake()
    {
        Scatter();
        for (var i = 0; i < Smoothings; i++)
        {
            Smooth();
        }

        var home = Place(3, 9, 20, 80);
        _canvas.DigDisc(home, 256 * 7 / 2);
        _canvas.DigDisc(_canvas.Draft.Hill, 256 * 5 / 2);
        var field = Place(12, 40, 5, 30);
        _canvas.DigDisc(field, 256 * 3);
        var size = _canvas.FillPockets();
        if (!_canvas.Draft.IsPlain(home) || !_canvas.Draft.IsPlain(field) || size * 100 < _canvas.Draft.Surfaces.Length * 38)
        {
            return null;
        }

        Furnish(home, field);
        return _canvas;
    }

    private void Scatter()
    {
        for (var index = 0; index < _canvas.Draft.Surfaces.Length; index++)
        {
            var tile = _canvas.Draft.Tile(index);
            if (_canvas.IsFirst(tile) && _random.Below(100) >= _rockPercent)
            {
                _canvas.Set(tile, Surface.Ground);
            }
        }
    }

    /// <summary>Makes every tile like most of those around it, which turns noise into caves.</summary>
    private void Smooth()
    {
        var before = (Surface[])_canvas.Draft.Surfaces.Clone();
        for (var index = 0; index < before.Length; index++)
        {
            var tile = _canvas.Draft.Tile(index);
            if (_canvas.Draft.IsBorder(tile))
            {
                continue;
            }

            var ground = 0;
            for (var i = 0; i < 9; i++)
            {
                ground += before[index + ((i / 3) - 1) * _canvas.Width + (i % 3) - 1] == Surface.Ground ? 1 : 0;
            }

            _canvas.Draft.Surfaces[index] = ground >= 5 ? Surface.Ground : Surface.Rock;
        }
    }

    /// <summary>A random tile whose column and row lie between parts (percent) of the map's size, away from the border.</summary>
    private TilePoint Place(int columnLow, int columnHigh, int rowLow, int rowHigh)
    {
        var x = _random.Between(_canvas.Width * columnLow / 100, _canvas.Width * columnHigh / 100);
        var y = _random.Between(_canvas.Height * rowLow / 100, _canvas.Height * rowHigh / 100);
        return new TilePoint(Math.Clamp(x, 4, _canvas.Width - 5), Math.Clamp(y, 4, _canvas.Height - 5));
    }

    private void Furnish(TilePoint home, TilePoint field)
    {
        foreach (var image in _canvas.Images(home).Take(_players))
        {
            _canvas.AddSeat(image);
        }

        foreach (var (x, y) in new[] { (2, -1), (-2, 1), (0, 3), (1, -3) })
        {
            _canvas.AddFood(new TilePoint(home.X + x, home.Y + y), 6000);
        }

        _canvas.AddFood(field, 9000);
        _canvas.AddFood(new TilePoint(field.X + 1, field.Y), 9000);
        for (var i = 0; i < 6; i++)
        {
            var tile = Place(10, 90, 10, 50);
            if (_canvas.Images(tile).All(image => !_canvas.Draft.Zones.Exists(zone => zone.Contains(image))))
            {
                _canvas.AddFood(tile, 4000);
            }
        }

        _canvas.AddSpawner([home], 2, _random.Between(50, 80), _random.Between(12, 18) * 100);
        _canvas.AddSpawner([field], 2, _random.Between(80, 130), _random.Between(10, 18) * 100);
        _canvas.AddSpawner([_canvas.Draft.Hill], 2, _random.Between(50, 100), _random.Between(10, 15) * 100);
    }
}
