namespace Infon.Engine.Maps;

/// <summary>The connected parts of a map's ground: within one, ground creatures get everywhere; from one to another only flyers do.</summary>
public sealed class MapParts
{
    private readonly int _width;
    private readonly int[] _partOf;
    private readonly List<int> _sizes = [];

    internal MapParts(ReadOnlySpan<Surface> surfaces, int width)
    {
        _width = width;
        _partOf = new int[surfaces.Length];
        var open = new Stack<int>();
        for (var start = 0; start < surfaces.Length; start++)
        {
            if (surfaces[start] == Surface.Ground && _partOf[start] == 0)
            {
                _sizes.Add(Flood(surfaces, start, open));
                if (_sizes[^1] > SizeOf(Largest))
                {
                    Largest = _sizes.Count;
                }
            }
        }
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _sizes.Count;

    /// <summary>The part with the most tiles, the first in reading order among equals; 0 when there is no ground.</summary>
    public int Largest { get; private set; }

    /// <summary>The part of a tile on the map, from 1; 0 for solid tiles.</summary>
    public int Of(TilePoint tile) => _partOf[(tile.Y * _width) + tile.X];

    /// <summary>The tiles of a part.</summary>
    public int SizeOf(int part) => part == 0 ? 0 : _sizes[part - 1];

    private int Flood(ReadOnlySpan<Surface> surfaces, int start, Stack<int> open)
    {
        var part = _sizes.Count + 1;
        var size = 0;
        _partOf[start] = part;
        open.Push(start);
        while (open.TryPop(out var index))
        {
            size++;
            var x = index % _width;
            Enter(surfaces, x > 0 ? index - 1 : -1, part, open);
            Enter(surfaces, x < _width - 1 ? index + 1 : -1, part, open);
            Enter(surfaces, index - _width, part, open);
            Enter(surfaces, index + _width, part, open);
        }

        return size;
    }

    private void Enter(ReadOnlySpan<Surface> surfaces, int index, int part, Stack<int> open)
    {
        if ((uint)index < (uint)surfaces.Length && surfaces[index] == Surface.Ground && _partOf[index] == 0)
        {
            _partOf[index] = part;
            open.Push(index);
        }
    }
}
