using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Domain.Challenges;

/// <summary>Who may ask for a rematch.</summary>
public static class RematchRules
{
    /// <summary>The match from the side of who asks; refused to those who were not in it, and as long as it has not ended.</summary>
    /// <param name="match">The match; null = there is none.</param>
    /// <param name="user">Who asks.</param>
    public static Outcome<RematchSides> Open(MatchRecord? match, UserId user)
    {
        if (match is null)
        {
            return MatchRefusals.NotFound.Because();
        }

        var seats = match.Plan.Seats;
        var mine = seats.IndexOf(seats.FirstOrDefault(seat => seat.Owner == user)!);
        if (mine < 0)
        {
            return MatchRefusals.NotYours.Because("Only who has a bot in this match can ask for a rematch.");
        }

        if (match.Status is MatchStatus.Queued or MatchStatus.Running)
        {
            return ChallengeRefusals.NotOver.Because();
        }

        var (first, count) = match.Plan.Format == MatchFormat.TeamDuel ? (mine / 2 * 2, 2) : (mine, 1);
        return new RematchSides(match.Plan, seats.Slice(first, count), seats.RemoveRange(first, count));
    }
}

/// <summary>A match from the side of one who took part.</summary>
/// <param name="Plan">The match.</param>
/// <param name="Own">The seats of that side.</param>
/// <param name="Others">The other seats.</param>
public sealed record RematchSides(MatchPlan Plan, ImmutableArray<SeatPlan> Own, ImmutableArray<SeatPlan> Others);
