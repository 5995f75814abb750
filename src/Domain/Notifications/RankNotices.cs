using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Domain.Notifications;

/// <summary>Who is told that somebody passed a bot or a team of theirs.</summary>
public static class RankNotices
{
    /// <summary>Tells the owner; null = it is nobody who is told anything, or the owner passed itself.</summary>
    /// <param name="id">The id of the notification.</param>
    /// <param name="format">On which ladder.</param>
    /// <param name="overtaking">What happened.</param>
    /// <param name="passed">Who was passed.</param>
    /// <param name="passer">Who passed.</param>
    /// <param name="at">When it was seen.</param>
    public static Notification? Of(
        NotificationId id, RatedFormat format, Overtaking overtaking, (Guid Subject, UserId Owner, string Name) passed,
        (UserId Owner, string Name) passer, DateTimeOffset at)
    {
        if (passed.Owner == passer.Owner || passed.Owner == UserId.House || passed.Owner == UserId.Legacy)
        {
            return null;
        }

        var ladder = ((MatchFormat)format).NameOf();
        return new Notification(
            id, passed.Owner, NotificationKinds.RankPassed, at,
            $"{passer.Name} passed your {passed.Name} on the {ladder} leaderboard: rank {overtaking.Before} became {overtaking.Now}.")
        {
            Bot = format == RatedFormat.TeamDuel ? null : new BotId(passed.Subject),
        };
    }
}
