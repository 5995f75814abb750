namespace Infon.Engine.Maps.Fairness;

/// <summary>How far ground creatures walk over a map.</summary>
/// <remarks>A step goes straight to one of 32 tiles around, if everything it crosses is plain and it cuts no corner; that is within 1.4 % of
/// the way of a creature that walks in any direction.</remarks>
public sealed class WalkingDistances
{
    /// <summary>Distances are counted in this many parts of a tile's edge.</summary>
    public const int PerTile = 100;

    /// <summary>The distance of what cannot be reached.</summary>
    public const int Unreachable = int.MaxValue;

    private const int StepLongest = 361;

    private static readonly Step[] Steps = [.. AllSteps()];

    private readonly int _width;
    private readonly int[] _offsets;
    private readonly uint[] _open;
    private readonly List<int>[] _rings;

    /// <summary>Gets a map ready to be measured.</summary>
    public WalkingDistances(Map map)
        : this(map.Surfaces, map.Width)
    {
    }

    internal WalkingDistances(ReadOnlySpan<Surface> surfaces, int width)
    {
        _width = width;
        _offsets = [.. Steps.Select(step => (step.Y * width) + step.X)];
        _open = new uint[surfaces.Length];
        for (var index = 0; index < surfaces.Length; index++)
        {
            _open[index] = surfaces[index] == Surface.Ground ? OpenSteps(surfaces, index) : 0;
        }

        _rings = new List<int>[StepLongest + 1];
        for (var i = 0; i < _rings.Length; i++)
        {
            _rings[i] = [];
        }
    }

    /// <summary>The distances of all tiles (y * width + x) from a plain tile.</summary>
    public int[] From(TilePoint start)
    {
        var distances = new int[_open.Length];
        Measure(start, distances, Unreachable);
        return distances;
    }

    /// <summary>Fills in the distances from a plain tile; what is farther than <paramref name="limit"/> may be left unreachable.</summary>
    internal void Measure(TilePoint start, int[] distances, int limit)
    {
        Array.Fill(distances, Unreachable);
        distances[(start.Y * _width) + start.X] = 0;
        _rings[0].Add((start.Y * _width) + start.X);
        var waiting = 1;

        // No step is longer than the number of rings, so that each ring holds tiles of one distance only.
        for (var distance = 0; waiting > 0; distance++)
        {
            var ring = _rings[distance % _rings.Length];
            foreach (var index in ring)
            {
                waiting--;
                if (distances[index] == distance && distance < limit)
                {
                    waiting += Expand(index, distance, distances);
                }
            }

            ring.Clear();
        }
    }

    private int Expand(int index, int distance, int[] distances)
    {
        var found = 0;
        for (var open = _open[index]; open != 0; open &= open - 1)
        {
            var step = System.Numerics.BitOperations.TrailingZeroCount(open);
            var target = index + _offsets[step];
            var reached = distance + Steps[step].Length;
            if (reached < distances[target])
            {
                distances[target] = reached;
                _rings[reached % _rings.Length].Add(target);
                found++;
            }
        }

        return found;
    }

    private uint OpenSteps(ReadOnlySpan<Surface> surfaces, int index)
    {
        var (x, y) = (index % _width, index / _width);
        var open = 0u;
        for (var i = 0; i < Steps.Length; i++)
        {
            var isOpen = true;
            foreach (var (dx, dy) in Steps[i].Crossed)
            {
                var (tileX, tileY) = (x + dx, y + dy);
                isOpen = isOpen && (uint)tileX < (uint)_width && (uint)tileY < (uint)(surfaces.Length / _width)
                    && surfaces[(tileY * _width) + tileX] == Surface.Ground;
            }

            open |= isOpen ? 1u << i : 0;
        }

        return open;
    }

    private static IEnumerable<Step> AllSteps()
    {
        Step[] eighth =
        [
            new(1, 0, 100, [(1, 0)]),
            new(1, 1, 141, [(1, 0), (0, 1), (1, 1)]),
            new(2, 1, 224, [(1, 0), (1, 1), (2, 1)]),
            new(3, 1, 316, [(1, 0), (1, 1), (2, 0), (2, 1), (3, 1)]),
            new(3, 2, StepLongest, [(1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]),
        ];
        for (var turn = 0; turn < 4; turn++)
        {
            for (var i = 0; i < eighth.Length; i++)
            {
                yield return eighth[i];

                // Straight and diagonal steps are their own mirror images.
                if (i >= 2)
                {
                    yield return eighth[i].Changed((x, y) => (y, x));
                }

                eighth[i] = eighth[i].Changed((x, y) => (-y, x));
            }
        }
    }

    private sealed record Step(int X, int Y, int Length, (int X, int Y)[] Crossed)
    {
        public Step Changed(Func<int, int, (int X, int Y)> change) =>
            new(change(X, Y).X, change(X, Y).Y, Length, [.. Crossed.Select(tile => change(tile.X, tile.Y))]);
    }
}
