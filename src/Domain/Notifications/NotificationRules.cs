namespace Infon.Domain.Notifications;

/// <summary>What users are told about unless they choose otherwise.</summary>
public static class NotificationRules
{
    /// <summary>Everything there is.</summary>
    public const NotificationKinds All =
        NotificationKinds.MatchComplete | NotificationKinds.Challenged | NotificationKinds.TournamentRound | NotificationKinds.WeeklyDigest
        | NotificationKinds.BotFault | NotificationKinds.RankPassed;

    /// <summary>Within the site: everything.</summary>
    public const NotificationKinds InAppDefault = All;

    /// <summary>By mail: nothing.</summary>
    public const NotificationKinds ByMailDefault = NotificationKinds.None;
}
