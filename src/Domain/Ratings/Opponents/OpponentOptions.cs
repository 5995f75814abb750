namespace Infon.Domain.Ratings.Opponents;

/// <summary>The numbers of the choice of an opponent.</summary>
public sealed record OpponentOptions
{
    /// <summary>How far away in points an opponent may be at first. Default 200.</summary>
    public int Reach { get; init; } = 200;

    /// <summary>With fewer candidates within reach it is doubled until there are so many. Default 5.</summary>
    public int CandidatesWanted { get; init; } = 5;

    /// <summary>One choice in so many is made blindly among those within reach, so that nobody is forgotten. Default 10.</summary>
    public int BlindOneIn { get; init; } = 10;

    /// <summary>The standard deviation in points of who has not played yet. Default 350.</summary>
    public int UnknownDeviation { get; init; } = 350;
}
