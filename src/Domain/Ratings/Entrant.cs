namespace Infon.Domain.Ratings;

/// <summary>Somebody in a match as the rating rules see it, before the match.</summary>
/// <param name="Rating">Its rating.</param>
/// <param name="Games">How many rated games it has played.</param>
/// <param name="Placement">Where it came in: lower is better, equal is a tie; only the order counts.</param>
public readonly record struct Entrant(Rating Rating, int Games, int Placement)
{
    /// <summary>Whether its rating does not move: an anchor, or an open bot that a newcomer has challenged. The others move by it as
    /// ever.</summary>
    public bool StaysPut { get; init; }
}

/// <summary>What a match did to a rating.</summary>
/// <param name="Before">The rating before.</param>
/// <param name="After">The rating after.</param>
/// <param name="K">The K that was used; 0 = it stays put.</param>
/// <param name="Expected">What was expected of it, in millionths of a win, on average over its opponents.</param>
/// <param name="Score">What it scored, likewise.</param>
public readonly record struct RatingChange(Rating Before, Rating After, int K, int Expected, int Score)
{
    /// <summary>What it won, in thousandths of a point; negative = lost.</summary>
    public int Thousandths => After.Thousandths - Before.Thousandths;
}
