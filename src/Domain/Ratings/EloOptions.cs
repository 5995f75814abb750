namespace Infon.Domain.Ratings;

/// <summary>The numbers of the Elo rules. K and floor are in whole points.</summary>
public sealed record EloOptions
{
    /// <summary>The rating of who has no ancestor with a rating, in points. Default 1500.</summary>
    public int Start { get; init; } = 1500;

    /// <summary>K of who has played fewer than <see cref="ProvisionalGames"/>. Default 40.</summary>
    public int ProvisionalK { get; init; } = 40;

    /// <summary>How many rated games of a version <see cref="ProvisionalK"/> holds for. Default 30.</summary>
    public int ProvisionalGames { get; init; } = 30;

    /// <summary>K after that. Default 20.</summary>
    public int EstablishedK { get; init; } = 20;

    /// <summary>K after that at <see cref="EliteFrom"/> and above. Default 10.</summary>
    public int EliteK { get; init; } = 10;

    /// <summary>The rating in points from which <see cref="EliteK"/> holds. Default 2400.</summary>
    public int EliteFrom { get; init; } = 2400;

    /// <summary>No rating falls below it, in points. Default 100.</summary>
    public int Floor { get; init; } = 100;

    /// <summary>The difference in points at which the stronger is expected to win ten times as often. Default 400.</summary>
    public int Divisor { get; init; } = 400;

    /// <summary>The same between teams and for their members. Default 500.</summary>
    public int TeamDivisor { get; init; } = 500;

    /// <summary>What a team is expected to score by. Default TeamRating.</summary>
    public TeamStrength TeamStrength { get; init; } = TeamStrength.TeamRating;

    /// <summary>Whether neighbours in the placement of a free-for-all of three or more score 0.75 and 0.25 instead of 1 and 0. Default
    /// false.</summary>
    public bool SoftensNeighbours { get; init; }
}

/// <summary>By which ratings teams are compared.</summary>
public enum TeamStrength : byte
{
    /// <summary>By the average of their members' own 2v2 ratings.</summary>
    MemberAverage = 0,

    /// <summary>By the teams' own ratings.</summary>
    TeamRating = 1,
}
