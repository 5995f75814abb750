namespace Infon.Domain.Ratings;

/// <summary>The formats with a ladder. Ratings of different formats never mix.</summary>
public enum RatedFormat : byte
{
    /// <summary>Two bots: 1v1.</summary>
    Duel = 0,

    /// <summary>Every bot for itself, usually five: ffa5.</summary>
    FreeForAll = 1,

    /// <summary>Two named teams of two bots: 2v2. Teams have ratings of their own, their members too.</summary>
    TeamDuel = 2,
}
