using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;

namespace Infon.Api.Notifications;

/// <summary>A notification, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is about: matchComplete, challenged, tournamentRound, weeklyDigest, botFault or rankPassed.</param>
/// <param name="At">When it happened.</param>
/// <param name="Sentence">What happened, for people.</param>
/// <param name="MatchId">The match it is about; null = none.</param>
/// <param name="BotId">Your bot that it is about; null = none.</param>
/// <param name="ReadAt">When you read it; null = you have not.</param>
public sealed record NotificationJson(
    Guid Id, NotificationKinds Kind, DateTimeOffset At, string Sentence, Guid? MatchId, Guid? BotId, DateTimeOffset? ReadAt)
{
    /// <summary>A notification as the API shows it.</summary>
    public static NotificationJson Of(NoticeView notice) => new(
        notice.Id.Value, notice.Kind, notice.At, notice.Sentence, notice.Match?.Value, notice.Bot?.Value, notice.ReadAt);
}

/// <summary>How many notifications you have not read.</summary>
/// <param name="Unread">How many.</param>
public sealed record UnreadJson(int Unread);

/// <summary>A request to mark notifications as read: one of the two fields.</summary>
/// <param name="Id">The notification that was read.</param>
/// <param name="UpTo">The notification that was read with all that are older.</param>
public sealed record ReadNotificationsJson(Guid? Id = null, Guid? UpTo = null);
