using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;

namespace Infon.Domain.Notifications;

/// <summary>Who stands at a rank of a ladder, as people are told of it.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Bot">The bot; null = it is a team.</param>
/// <param name="Name">What it is called.</param>
public sealed record RankHolder(UserId Owner, BotId? Bot, string Name);

/// <summary>Somebody was passed.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Before">The rank until then; the first is 1.</param>
/// <param name="After">The rank from then on.</param>
public sealed record RankLoss(RankHolder Holder, int Before, int After);

/// <summary>Who is told of ranks. The house is told nothing, and nobody hears that they have passed themself.</summary>
public static class RankNotices
{
    /// <summary>Tells the owners of those whom somebody passed on a ladder.</summary>
    /// <param name="losses">Who was passed.</param>
    /// <param name="passer">Who passed them.</param>
    /// <param name="format">On which ladder.</param>
    /// <param name="match">By which match.</param>
    /// <param name="at">When.</param>
    /// <param name="next">Gives each notification its id.</param>
    public static ImmutableArray<Notification> OfPassed(
        IEnumerable<RankLoss> losses, RankHolder passer, MatchFormat format, MatchId match, DateTimeOffset at, Func<NotificationId> next) =>
    [
        .. from loss in losses
           let owner = loss.Holder.Owner
           where owner != passer.Owner && owner != UserId.House && owner != UserId.Legacy
           select new Notification(next(), owner, NotificationKinds.RankPassed, at, Sentence(loss, passer, format)) { Match = match, Bot = loss.Holder.Bot },
    ];

    private static string Sentence(RankLoss loss, RankHolder passer, MatchFormat format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{passer.Name} passed {loss.Holder.Name} on the {format.NameOf()} ladder: rank {loss.After} now, {loss.Before} before.");
}
