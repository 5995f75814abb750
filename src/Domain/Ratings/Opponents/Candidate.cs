namespace Infon.Domain.Ratings.Opponents;

/// <summary>Somebody as the choice of an opponent sees it.</summary>
/// <param name="Entrant">Who.</param>
/// <param name="Rating">Its rating.</param>
/// <param name="Deviation">The standard deviation of the rating; null = nothing is known.</param>
public readonly record struct Candidate(EntrantId Entrant, Rating Rating, Rating? Deviation)
{
    /// <summary>How many games the two have played against each other lately; each makes another one tell less.</summary>
    public int GamesTogether { get; init; }
}

/// <summary>Why an opponent was chosen.</summary>
public enum OpponentReason : byte
{
    /// <summary>A game against it tells most about both ratings.</summary>
    TellsMost = 0,

    /// <summary>Blindly, so that nobody is forgotten.</summary>
    Exploration = 1,

    /// <summary>There is nobody else.</summary>
    OnlyOne = 2,
}

/// <summary>The opponent, and why it: the answer to "why this opponent".</summary>
/// <param name="Entrant">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="ChanceToWin">What is expected of who asks, in millionths of a win.</param>
/// <param name="Gain">What the game is expected to tell about both ratings, in millibits.</param>
/// <param name="Considered">How many were within reach.</param>
/// <param name="Reach">How far away in points an opponent could be.</param>
public sealed record ChosenOpponent(
    EntrantId Entrant, OpponentReason Reason, int ChanceToWin, int Gain, int Considered, int Reach);
