using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Api.Accounts;

/// <summary>What you are told about: in the app and by mail.</summary>
/// <param name="InApp">Within the site. Default everything.</param>
/// <param name="ByMail">By mail. Default nothing.</param>
public sealed record NotificationsJson(NotificationChoicesJson InApp, NotificationChoicesJson ByMail)
{
    /// <summary>The choices of an account.</summary>
    public static NotificationsJson Of(AccountView account) =>
        new(NotificationChoicesJson.Of(account.NotifyInApp), NotificationChoicesJson.Of(account.NotifyByMail));
}

/// <summary>What you are told about.</summary>
/// <param name="MatchComplete">A match of yours is complete.</param>
/// <param name="Challenged">Somebody challenged a bot of yours.</param>
/// <param name="TournamentRound">A round of a tournament of yours begins or is over.</param>
/// <param name="WeeklyDigest">What happened in a week.</param>
/// <param name="BotFault">A bot of yours had errors in a rated match.</param>
/// <param name="RankPassed">Somebody passed a bot of yours on a ladder.</param>
public sealed record NotificationChoicesJson(
    bool MatchComplete, bool Challenged, bool TournamentRound, bool WeeklyDigest, bool BotFault, bool RankPassed)
{
    /// <summary>The kinds as choices.</summary>
    public static NotificationChoicesJson Of(NotificationKinds kinds) => new(
        kinds.HasFlag(NotificationKinds.MatchComplete), kinds.HasFlag(NotificationKinds.Challenged),
        kinds.HasFlag(NotificationKinds.TournamentRound), kinds.HasFlag(NotificationKinds.WeeklyDigest),
        kinds.HasFlag(NotificationKinds.BotFault), kinds.HasFlag(NotificationKinds.RankPassed));
}

/// <summary>A change of what you are told about; what is left out stays as it is.</summary>
/// <param name="InApp">Within the site.</param>
/// <param name="ByMail">By mail.</param>
public sealed record ChangeNotificationsJson(ChangeNotificationChoicesJson? InApp = null, ChangeNotificationChoicesJson? ByMail = null);

/// <summary>A change of what you are told about; what is left out stays as it is.</summary>
/// <param name="MatchComplete">A match of yours is complete.</param>
/// <param name="Challenged">Somebody challenged a bot of yours.</param>
/// <param name="TournamentRound">A round of a tournament of yours begins or is over.</param>
/// <param name="WeeklyDigest">What happened in a week.</param>
/// <param name="BotFault">A bot of yours had errors in a rated match.</param>
/// <param name="RankPassed">Somebody passed a bot of yours on a ladder.</param>
public sealed record ChangeNotificationChoicesJson(
    bool? MatchComplete = null, bool? Challenged = null, bool? TournamentRound = null, bool? WeeklyDigest = null, bool? BotFault = null,
    bool? RankPassed = null)
{
    /// <summary>What changes.</summary>
    public NotificationChange ToChange() => new(Where(true), Where(false));

    private NotificationKinds Where(bool chosen) =>
        (MatchComplete == chosen ? NotificationKinds.MatchComplete : 0) | (Challenged == chosen ? NotificationKinds.Challenged : 0)
        | (TournamentRound == chosen ? NotificationKinds.TournamentRound : 0) | (WeeklyDigest == chosen ? NotificationKinds.WeeklyDigest : 0)
        | (BotFault == chosen ? NotificationKinds.BotFault : 0) | (RankPassed == chosen ? NotificationKinds.RankPassed : 0);
}
