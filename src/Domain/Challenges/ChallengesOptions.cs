using System.ComponentModel.DataAnnotations;

namespace Infon.Domain.Challenges;

/// <summary>The numbers of challenges.</summary>
public sealed record ChallengesOptions
{
    /// <summary>How many matches that one user asked for may wait or run at once; hosted mode only. Default 20.</summary>
    [Range(0, 1_000_000)]
    public int OpenMax { get; init; } = 20;

    /// <summary>How many of them may be live; hosted mode only. Default 3.</summary>
    [Range(0, 1_000_000)]
    public int LiveMax { get; init; } = 3;

    /// <summary>How long two bots that have played each other rated in a format play unrated; hosted mode only. Default 10 minutes.</summary>
    public TimeSpan PairCooldown { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How far back games against the same bot make another one tell less, where the platform chooses. Default 1 day.</summary>
    public TimeSpan Lately { get; init; } = TimeSpan.FromDays(1);

    /// <summary>From how many of the nearest the platform chooses opponents. Default 50.</summary>
    [Range(1, 1000)]
    public int CandidatesMax { get; init; } = 50;
}
