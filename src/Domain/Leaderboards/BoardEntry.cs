using Infon.Domain.Ratings;

namespace Infon.Domain.Leaderboards;

/// <summary>Somebody on a board. Games count within the board's period, the rating is that of now.</summary>
/// <param name="Entrant">Who.</param>
/// <param name="League">In which league; null = in every one, as the bots of the house.</param>
/// <param name="Rating">The rating now.</param>
/// <param name="RatedGames">Rated games of the epoch, which say how sure the rating is.</param>
/// <param name="Wins">Games won.</param>
/// <param name="Draws">Games drawn.</param>
/// <param name="Losses">Games lost.</param>
/// <param name="Form">How the last games went.</param>
public sealed record BoardEntry(
    EntrantId Entrant, League? League, Rating Rating, int RatedGames, int Wins, int Draws, int Losses, Form Form)
{
    /// <summary>Half the width of the interval around the rating; null = the rating is Elo, which has none.</summary>
    public Rating? Interval { get; init; }

    /// <summary>Games in the period.</summary>
    public int Games => Wins + Draws + Losses;

    /// <summary>Wins and half the draws of the period in millionths of its games; 0 = no games.</summary>
    public int WinRate => Games == 0 ? 0 : (int)(((2L * Wins) + Draws) * 500_000 / Games);

    /// <summary>Whether there are too few games to trust the rating.</summary>
    public bool IsProvisional(LeaderboardOptions options) => RatedGames < options.ProvisionalGames;
}

/// <summary>A line of a board.</summary>
/// <param name="Rank">Its rank from 1; equals share one, and the next rank counts all before it.</param>
/// <param name="Entry">Who is there.</param>
public readonly record struct RankedEntry(int Rank, BoardEntry Entry);
