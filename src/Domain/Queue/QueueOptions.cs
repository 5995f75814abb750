namespace Infon.Domain.Queue;

/// <summary>The numbers of the queue.</summary>
public sealed record QueueOptions
{
    /// <summary>After so many paid matches in a row a free one that waits comes first. Default 4.</summary>
    public int PaidInRowMax { get; init; } = 4;

    /// <summary>How many matches of one user may wait or run at once. Default 20.</summary>
    public int OpenPerUserMax { get; init; } = 20;

    /// <summary>How many of them may be live. Default 3.</summary>
    public int LivePerUserMax { get; init; } = 3;

    /// <summary>How often a match is begun at most: once, and again after failures that were not its own. Default 2.</summary>
    public int AttemptsMax { get; init; } = 2;

    /// <summary>How long a paid match is taken to last until some have ended. Default 5 minutes.</summary>
    public TimeSpan PaidTypical { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a free match is taken to last until some have ended. Default 1 second.</summary>
    public TimeSpan FreeTypical { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long what a silo reported about its capacity counts. Default 15 seconds.</summary>
    public TimeSpan ReportLifetime { get; init; } = TimeSpan.FromSeconds(15);
}
