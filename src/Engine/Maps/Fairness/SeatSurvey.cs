using System.Collections.Immutable;

namespace Infon.Engine.Maps.Fairness;

/// <summary>Measures the seats of one map.</summary>
internal sealed class SeatSurvey
{
    /// <summary>How near food is, in tiles of walking distance.</summary>
    public static readonly ImmutableArray<int> NearTiles = [5, 10, 20];

    private const int NeighboursMax = 8;

    private readonly Map _map;
    private readonly WalkingDistances _walk;
    private readonly int[] _distances;
    private readonly int[] _toHill;
    private readonly List<(TilePoint Tile, int Food)> _food = [];
    private readonly List<(TilePoint Middle, int Income)> _incomes = [];

    public SeatSurvey(Map map)
    {
        _map = map;
        _walk = new WalkingDistances(map);
        _distances = new int[map.Width * map.Height];
        for (var i = 0; i < _distances.Length; i++)
        {
            var tile = new TilePoint(i % map.Width, i / map.Width);
            if (map.FoodAt(tile.X, tile.Y) is var food and > 0)
            {
                _food.Add((tile, food));
            }
        }

        _toHill = new int[_distances.Length];
        Array.Fill(_toHill, WalkingDistances.Unreachable);
        if (map.IsPlain(map.Hill.X, map.Hill.Y))
        {
            _walk.Measure(map.Hill, _toHill, WalkingDistances.Unreachable);
        }

        foreach (var spawner in map.Spawners)
        {
            AddIncome(spawner);
        }
    }

    public SeatMeasure Measure(Seat seat)
    {
        return new SeatMeasure
        {
            Seat = seat.Number,
            HillDistance = _toHill[(seat.Centre.Y * _map.Width) + seat.Centre.X],
            SeatDistances = Neighbours(seat),
            FoodNear = FoodWithin(0),
            FoodNearly = FoodWithin(MapFairness.CrowdTolerance),
            IncomeNear = IncomeWithin(0),
            IncomeNearly = IncomeWithin(MapFairness.CrowdTolerance),
        };
    }

    /// <summary>Measures around a seat, as far as its neighbours are and at least as far as food counts.</summary>
    private int[] Neighbours(Seat seat)
    {
        for (var limit = 2 * NearTiles[^1] * WalkingDistances.PerTile; ; limit *= 2)
        {
            _walk.Measure(seat.Centre, _distances, limit);
            int[] near = [.. _map.Seats.Where(other => other != seat).Select(other => DistanceOf(other.Centre)).Order().Take(NeighboursMax)];
            if (near.Length == 0 || near[^1] <= limit)
            {
                return near;
            }
        }
    }

    private int DistanceOf(TilePoint tile) => _distances[(tile.Y * _map.Width) + tile.X];

    private int[] FoodWithin(int more) =>
        [.. NearTiles.Select(tiles => _food.Where(food => IsNear(food.Tile, tiles, more)).Sum(food => food.Food))];

    private int IncomeWithin(int more) => _incomes.Where(income => IsNear(income.Middle, NearTiles[^1], more)).Sum(income => income.Income);

    private bool IsNear(TilePoint tile, int tiles, int more) =>
        (uint)tile.X < (uint)_map.Width && (uint)tile.Y < (uint)_map.Height && DistanceOf(tile) <= (tiles * WalkingDistances.PerTile) + more;

    private void AddIncome(FoodSpawner spawner)
    {
        foreach (var place in spawner.Places)
        {
            var corner = spawner.Corner(place);
            var area = spawner.Width * spawner.Height;
            long ground = Enumerable.Range(0, area).Count(i => _map.IsPlain(corner.X + (i % spawner.Width), corner.Y + (i / spawner.Width)));
            var income = (int)(ground * spawner.Amount * 1_000_000 / area / spawner.IntervalMs);
            var images = new List<TilePoint>();
            foreach (var move in _map.Symmetry.Moves())
            {
                var image = MapSymmetries.Image(move, spawner.Middle(place), _map.Width, _map.Height);
                if (!images.Contains(image))
                {
                    images.Add(image);
                    _incomes.Add((image, income));
                }
            }
        }
    }
}
