namespace Infon.Engine.Maps.Fairness;

/// <summary>What a seat has to walk and to eat.</summary>
public sealed record SeatMeasure
{
    /// <summary>The seat, 0 upwards.</summary>
    public required int Seat { get; init; }

    /// <summary>Walking distance to the hill in hundredths of a tile; <see cref="WalkingDistances.Unreachable"/> when no way leads there.</summary>
    public required int HillDistance { get; init; }

    /// <summary>Walking distances to the nearest eight other seats in hundredths of a tile, the nearest first.</summary>
    public required IReadOnlyList<int> SeatDistances { get; init; }

    /// <summary>Food at the start within 5, 10 and 20 tiles' walk.</summary>
    public required IReadOnlyList<int> FoodNear { get; init; }

    /// <summary>The same with the tolerance of crowds added to the walk.</summary>
    public required IReadOnlyList<int> FoodNearly { get; init; }

    /// <summary>Food that spawners give in 1000 seconds, of those whose middle is within 20 tiles' walk.</summary>
    public required int IncomeNear { get; init; }

    /// <summary>The same with the tolerance of crowds added to the walk.</summary>
    public required int IncomeNearly { get; init; }
}
