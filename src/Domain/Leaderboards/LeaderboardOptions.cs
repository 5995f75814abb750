namespace Infon.Domain.Leaderboards;

/// <summary>The numbers of the leaderboards.</summary>
public sealed record LeaderboardOptions
{
    /// <summary>How many full days an account's bots stay among newcomers; they leave when it is a day older than that. Default 14.</summary>
    public int NewcomerDays { get; init; } = 14;

    /// <summary>With fewer rated games a rating is marked as provisional. Default 10.</summary>
    public int ProvisionalGames { get; init; } = 10;

    /// <summary>So many wins in a row are rising. Default 3.</summary>
    public int RisingWins { get; init; } = 3;

    /// <summary>Owners of the first so many are told when they are passed. Default 100.</summary>
    public int WatchedRanks { get; init; } = 100;

    /// <summary>Of each bot that is told at most once in so many minutes. Default 60.</summary>
    public int PassedMinutes { get; init; } = 60;
}
