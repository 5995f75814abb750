namespace Infon.Domain.Notifications;

/// <summary>What a user can be told about.</summary>
[Flags]
public enum NotificationKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A match of theirs is complete.</summary>
    MatchComplete = 1,

    /// <summary>Somebody challenged a bot of theirs.</summary>
    Challenged = 2,

    /// <summary>A round of a tournament of theirs begins or is over.</summary>
    TournamentRound = 4,

    /// <summary>What happened in a week.</summary>
    WeeklyDigest = 8,

    /// <summary>A bot of theirs had errors in a rated match.</summary>
    BotFault = 16,

    /// <summary>Somebody passed a bot of theirs on a ladder.</summary>
    RankPassed = 32,
}
