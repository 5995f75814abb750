using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;

namespace Infon.Domain.Notifications;

/// <summary>What is said about matches, one sentence each, with the names of the bots as they were when the match was asked for.</summary>
internal static class MatchSentences
{
    /// <summary>Somebody challenged bots of a user.</summary>
    public static string Challenge(MatchPlan plan, string challenger, UserId challenged)
    {
        var own = NamesOf(plan.Seats.Where(seat => seat.Owner == challenged));
        var bots = plan.Seats.Where(seat => seat.Owner == challenged).Select(seat => seat.Name).Distinct().Count() > 1 ? "bots" : "bot";
        var with = NamesOf(plan.Seats.Where(seat => seat.Owner == plan.RequestedBy));
        return $"{challenger} challenged your {bots} {own} to {KindOf(plan)}{(with.Length > 0 ? $", with {with}" : "")}.";
    }

    /// <summary>What became of the bots of a user.</summary>
    public static string Result(MatchPlan plan, MatchOutcome outcome, UserId owner) =>
        plan.Format == MatchFormat.FreeForAll ? Places(plan, outcome, owner) : Duel(plan, outcome, owner);

    /// <summary>A bot had errors.</summary>
    public static string Faults(MatchPlan plan, string name, int faults) =>
        $"{name} had {Count(faults, "error")} in {KindOf(plan)}; its log of the match says where.";

    /// <summary>A match has no result.</summary>
    public static string Failure(MatchRecord match, bool isPayer)
    {
        var what = match.Status == MatchStatus.Cancelled ? "was called off before it began" : "was aborted and does not count";
        var why = match.Failure is { Length: > 0 } failure ? $": {failure.TrimEnd('.')}." : ".";
        var token = isPayer && match.Plan.IsPaid ? " Your token is back." : "";
        return $"{Capital(KindOf(match.Plan))} between {NamesOf(match.Plan.Seats)} {what}{why}{token}";
    }

    private static string Duel(MatchPlan plan, MatchOutcome outcome, UserId owner)
    {
        var sides = plan.Seats.Zip(outcome.Seats).Chunk(plan.Seats.Length / 2).ToList();
        var own = sides.Where(side => side.Any(entry => entry.First.Owner == owner)).MinBy(side => side[0].Second.Placement)!;
        var other = sides.First(side => side != own);
        var verb = own[0].Second.Placement.CompareTo(other[0].Second.Placement) switch { < 0 => "beat", 0 => "drew with", _ => "lost to" };
        var (points, against) = (own.Sum(entry => entry.Second.Score), other.Sum(entry => entry.Second.Score));
        return $"{Names(own)} {verb} {Names(other)}, {Count(points, "point")} to {Text(against)}, in {KindOf(plan)}.";

        static string Names(IEnumerable<(SeatPlan Seat, SeatOutcome)> side) => NamesOf(side.Select(entry => entry.Seat));
    }

    private static string Places(MatchPlan plan, MatchOutcome outcome, UserId owner)
    {
        var own = plan.Seats.Zip(outcome.Seats).Where(entry => entry.First.Owner == owner).OrderBy(entry => entry.Second.Placement);
        var places = own.Select((entry, index) => index == 0
            ? $"{entry.First.Name} came {Place(entry.Second)} of {Text(plan.Seats.Length)} with {Count(entry.Second.Score, "point")}"
            : $"{entry.First.Name} {Place(entry.Second)} with {Text(entry.Second.Score)}");
        return $"{Joined([.. places])} in {KindOf(plan)}.";

        string Place(SeatOutcome seat) =>
            (outcome.Seats.Count(other => other.Placement == seat.Placement) > 1 ? "equal " : "") + Ordinal(seat.Placement);
    }

    private static string KindOf(MatchPlan plan) =>
        $"{(plan.IsRated ? "a rated" : "an unrated")} {(plan.Format == MatchFormat.FreeForAll ? "free-for-all" : plan.Format.NameOf())} on {plan.Map}";

    private static string NamesOf(IEnumerable<SeatPlan> seats) => Joined([.. seats.Select(seat => seat.Name).Distinct()]);

    private static string Joined(List<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";

    private static string Count(int count, string noun) => $"{Text(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Ordinal(int place) => Text(place) + place switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
