namespace Infon.Domain.ApiKeys;

/// <summary>What a credential may be used for.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing but what is public.</summary>
    None = 0,

    /// <summary>Read bots and their source.</summary>
    BotsRead = 1,

    /// <summary>Make and change bots.</summary>
    BotsWrite = 2,

    /// <summary>Read matches and replays.</summary>
    MatchesRead = 4,

    /// <summary>Ask for matches.</summary>
    MatchesWrite = 8,

    /// <summary>Read leaderboards.</summary>
    LeaderboardRead = 16,

    /// <summary>Everything that a scope exists for.</summary>
    All = BotsRead | BotsWrite | MatchesRead | MatchesWrite | LeaderboardRead,
}
