namespace Infon.Domain.Matches;

/// <summary>How far a match is.</summary>
public enum MatchStatus : byte
{
    /// <summary>It waits for its turn.</summary>
    Queued = 0,

    /// <summary>It is being played.</summary>
    Running = 1,

    /// <summary>It has a result.</summary>
    Completed = 2,

    /// <summary>It failed through no fault of its bots, and does not count.</summary>
    Aborted = 3,

    /// <summary>It was called off before it began.</summary>
    Cancelled = 4,
}

/// <summary>Why a match has ended.</summary>
public enum EndCause : byte
{
    /// <summary>The time was over.</summary>
    Time = 0,

    /// <summary>A score reached the limit.</summary>
    Score = 1,

    /// <summary>Only one player or team was left.</summary>
    LastStanding = 2,

    /// <summary>Nobody was left.</summary>
    AllDead = 3,
}
