using Infon.Domain.Leaderboards;

namespace Infon.Domain.Ratings;

/// <summary>How a game went for somebody.</summary>
public enum GameOutcome : byte
{
    /// <summary>Others came in before it.</summary>
    Loss = 0,

    /// <summary>It shares the first place.</summary>
    Draw = 1,

    /// <summary>It is first alone.</summary>
    Win = 2,
}

/// <summary>What a ladder knows about somebody.</summary>
/// <param name="Rating">The rating now.</param>
/// <param name="Peak">The highest rating it had in the epoch.</param>
/// <param name="Wins">Games in which it was first alone.</param>
/// <param name="Draws">Games in which it shared the first place.</param>
/// <param name="Losses">The other games.</param>
public sealed record Standing(Rating Rating, Rating Peak, int Wins, int Draws, int Losses)
{
    /// <summary>How the last games went, those of earlier epochs included.</summary>
    public Form Form { get; init; }

    /// <summary>Rated games of the epoch.</summary>
    public int Games => Wins + Draws + Losses;

    /// <summary>Somebody who has not played yet.</summary>
    public static Standing New(Rating rating) => new(rating, rating, 0, 0, 0);

    /// <summary>The standing after a rated game.</summary>
    public Standing After(RatingChange change, GameOutcome outcome) => this with
    {
        Rating = change.After,
        Peak = change.After > Peak ? change.After : Peak,
        Wins = Wins + (outcome == GameOutcome.Win ? 1 : 0),
        Draws = Draws + (outcome == GameOutcome.Draw ? 1 : 0),
        Losses = Losses + (outcome == GameOutcome.Loss ? 1 : 0),
        Form = Form.After(outcome),
    };
}
