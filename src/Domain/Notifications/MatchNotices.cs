using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;

namespace Infon.Domain.Notifications;

/// <summary>Who is told what about matches. The house is told nothing, and nobody is told twice of the same.</summary>
public static class MatchNotices
{
    /// <summary>Tells the owners of bots that somebody else has challenged.</summary>
    /// <param name="plan">The match; one that the platform asked for is no challenge.</param>
    /// <param name="challengerName">The name by which everybody knows the user who asked for it.</param>
    /// <param name="next">Gives each notification its id.</param>
    public static ImmutableArray<Notification> OfChallenge(MatchPlan plan, string challengerName, Func<NotificationId> next) =>
    [
        .. from owner in OwnersOf(plan)
           where plan.RequestedBy is { } challenger && owner != challenger
           select new Notification(
               next(), owner, NotificationKinds.Challenged, plan.CreatedAt, MatchSentences.Challenge(plan, challengerName, owner))
           {
               Match = plan.Id,
               Bot = BotOf(plan, owner),
           },
    ];

    /// <summary>Tells of the end of a match: its owners of the result and of faults in a rated one; or, if there is none, who asked for it why.</summary>
    /// <param name="match">The match as it is from now on.</param>
    /// <param name="next">Gives each notification its id.</param>
    public static ImmutableArray<Notification> OfEnd(MatchRecord match, Func<NotificationId> next) => match switch
    {
        { Status: MatchStatus.Completed, Outcome: { } outcome } =>
            [.. ResultsOf(match, outcome, next), .. match.Plan.IsRated ? FaultsOf(match, outcome, next) : []],
        { Status: MatchStatus.Aborted } => [.. FailuresOf(match, ToldOfFailure(match.Plan), next)],
        { Status: MatchStatus.Cancelled, Plan.RequestedBy: { } requester } => [.. FailuresOf(match, [requester], next)],
        _ => [],
    };

    private static IEnumerable<Notification> ResultsOf(MatchRecord match, MatchOutcome outcome, Func<NotificationId> next) =>
        from owner in OwnersOf(match.Plan)
        select new Notification(
            next(), owner, NotificationKinds.MatchComplete, EndOf(match), MatchSentences.Result(match.Plan, outcome, owner))
        {
            Match = match.Plan.Id,
            Bot = BotOf(match.Plan, owner),
        };

    private static IEnumerable<Notification> FaultsOf(MatchRecord match, MatchOutcome outcome, Func<NotificationId> next) =>
        from entry in match.Plan.Seats.Zip(outcome.Seats)
        group entry by entry.First.Bot into bot
        let seat = bot.First().First
        let faults = bot.Sum(entry => entry.Second.Faults)
        where faults > 0 && IsSomebody(seat.Owner)
        select new Notification(
            next(), seat.Owner, NotificationKinds.BotFault, EndOf(match), MatchSentences.Faults(match.Plan, seat.Name, faults))
        {
            Match = match.Plan.Id,
            Bot = seat.Bot,
        };

    private static IEnumerable<Notification> FailuresOf(MatchRecord match, IEnumerable<UserId> told, Func<NotificationId> next) =>
        from user in told
        select new Notification(
            next(), user, NotificationKinds.MatchComplete, EndOf(match), MatchSentences.Failure(match, isPayer: user == match.Plan.RequestedBy))
        {
            Match = match.Plan.Id,
            Bot = BotOf(match.Plan, user),
        };

    private static IEnumerable<UserId> ToldOfFailure(MatchPlan plan) =>
        (plan.RequestedBy is { } requester ? [requester, .. OwnersOf(plan)] : OwnersOf(plan)).Distinct();

    private static IEnumerable<UserId> OwnersOf(MatchPlan plan) => plan.Seats.Select(seat => seat.Owner).Where(IsSomebody).Distinct();

    private static bool IsSomebody(UserId owner) => owner != UserId.House && owner != UserId.Legacy;

    private static BotId? BotOf(MatchPlan plan, UserId owner) => plan.Seats.FirstOrDefault(seat => seat.Owner == owner)?.Bot;

    private static DateTimeOffset EndOf(MatchRecord match) => match.EndedAt ?? match.Plan.CreatedAt;
}
