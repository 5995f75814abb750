using System.Globalization;

namespace Infon.Engine.Maps.Fairness;

/// <summary>Whether all seats of a map are worth the same.</summary>
public sealed class MapFairness
{
    /// <summary>By how much seats may differ in what they walk and eat, in percent of the larger value.</summary>
    public const int TolerancePercent = 2;

    /// <summary>From more seats than this on, distances may also differ by <see cref="CrowdTolerance"/>: a grid cannot place them any finer.</summary>
    public const int FewSeats = 8;

    /// <summary>Two tiles, in hundredths of a tile.</summary>
    public const int CrowdTolerance = 200;

    private MapFairness(IReadOnlyList<SeatMeasure> seats, bool isExact)
    {
        Seats = seats;
        IsExact = isExact;
        Differences = isExact ? [] : [.. FindDifferences(seats)];
    }

    /// <summary>The measures by seat.</summary>
    public IReadOnlyList<SeatMeasure> Seats { get; }

    /// <summary>Whether the map's symmetry carries every seat to every other, so that nothing at all differs.</summary>
    public bool IsExact { get; }

    /// <summary>A sentence for every measure in which seats differ too much.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Whether the seats are equal, exactly or within the tolerance.</summary>
    public bool IsFair => Differences.Count == 0;

    /// <summary>Measures a map.</summary>
    public static MapFairness Measure(Map map)
    {
        var survey = new SeatSurvey(map);
        var measures = new SeatMeasure?[map.Seats.Count];
        var kinds = 0;
        foreach (var seat in map.Seats)
        {
            if (measures[seat.Number] is null)
            {
                kinds++;
                var measure = survey.Measure(seat);
                foreach (var image in ImagesOf(seat, map))
                {
                    measures[image] = measure with { Seat = image };
                }
            }
        }

        return new MapFairness([.. measures.Select(measure => measure!)], isExact: kinds <= 1);
    }

    /// <summary>The seats onto which the map's symmetry carries a seat, itself included.</summary>
    private static List<int> ImagesOf(Seat seat, Map map)
    {
        var images = new List<int>();
        foreach (var move in map.Symmetry.Moves())
        {
            var image = MapSymmetries.Image(move, seat.Zone[0], map.Width, map.Height);
            images.Add(map.Seats.First(other => other.Zone.Contains(image)).Number);
        }

        return images;
    }

    private static IEnumerable<string> FindDifferences(IReadOnlyList<SeatMeasure> seats)
    {
        var isCrowd = seats.Count > FewSeats;
        var floor = isCrowd ? CrowdTolerance : 0;
        var found = new List<string?> { Ways(seats, seat => seat.HillDistance, floor, "the way to the hill") };
        for (var i = 0; i < seats[0].SeatDistances.Count; i++)
        {
            var nth = i;
            found.Add(Ways(seats, seat => seat.SeatDistances[nth], floor, $"the way to neighbour {nth + 1}"));
        }

        for (var i = 0; i < SeatSurvey.NearTiles.Length; i++)
        {
            var nth = i;
            found.Add(Amounts(seats, seat => seat.FoodNear[nth], seat => (isCrowd ? seat.FoodNearly : seat.FoodNear)[nth], $"the food within {SeatSurvey.NearTiles[nth]} tiles"));
        }

        found.Add(Amounts(seats, seat => seat.IncomeNear, seat => isCrowd ? seat.IncomeNearly : seat.IncomeNear, "what spawners near by give in 1000 s"));
        return found.OfType<string>();
    }

    private static string? Ways(IReadOnlyList<SeatMeasure> seats, Func<SeatMeasure, int> measure, int floor, string what)
    {
        var least = seats.MinBy(measure)!;
        var most = seats.MaxBy(measure)!;
        long low = measure(least), high = measure(most);
        return (high - low) * 100 <= Math.Max(high * TolerancePercent, floor * 100L)
            ? null
            : $"{what} is {Shown(low)} for seat {least.Seat + 1} and {Shown(high)} for seat {most.Seat + 1}";
    }

    /// <summary>Compares amounts of which those at the edge, the difference of the two measures, count or not as it suits.</summary>
    private static string? Amounts(IReadOnlyList<SeatMeasure> seats, Func<SeatMeasure, int> surely, Func<SeatMeasure, int> perhaps, string what)
    {
        var least = seats.MinBy(perhaps)!;
        var most = seats.MaxBy(surely)!;
        long low = perhaps(least), high = surely(most);
        return (high - low) * 100 <= high * TolerancePercent ? null : $"{what} is {low} for seat {least.Seat + 1} and {high} for seat {most.Seat + 1}";
    }

    private static string Shown(long distance) => distance == WalkingDistances.Unreachable
        ? "endless"
        : string.Create(CultureInfo.InvariantCulture, $"{distance / WalkingDistances.PerTile}.{distance % WalkingDistances.PerTile:00} tiles");
}
