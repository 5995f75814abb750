using Infon.Domain.Refusals;

namespace Infon.Domain.Leaderboards;

/// <summary>Why requests about leaderboards are refused.</summary>
public static class LeaderboardRefusals
{
    /// <summary>A format without a leaderboard.</summary>
    public static readonly RefusalCode NotFound = new(
        "leaderboards.not-found", RefusalKind.NotFound, "There is no such leaderboard: there are 1v1, ffa and 2v2.");
}
