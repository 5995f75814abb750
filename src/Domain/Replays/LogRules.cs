using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Domain.Replays;

/// <summary>Who may read what a bot said in a match: its owner, and nobody else whatever their role.</summary>
public static class LogRules
{
    /// <summary>The seat whose log somebody gets.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="match">Which match.</param>
    /// <param name="wanted">The seat that is asked for; null = the only one of the caller.</param>
    public static Outcome<int> SeatFor(Caller caller, MatchRecord match, int? wanted)
    {
        var seats = match.Plan.Seats;
        ImmutableArray<int> own = [.. Enumerable.Range(0, seats.Length).Where(seat => caller.Is(seats[seat].Owner))];
        if (wanted is { } seat && (uint)seat >= (uint)seats.Length)
        {
            return ReplayRefusals.NoSuchSeat.Because();
        }

        if (own.IsEmpty || (wanted is { } foreign && !own.Contains(foreign)))
        {
            return (caller.User is null ? RequestRefusals.Unauthenticated : ReplayRefusals.LogNotYours).Because();
        }

        if (match.Status is MatchStatus.Queued or MatchStatus.Running)
        {
            return ReplayRefusals.NotEnded.Because("This match has not ended. The log of your bot is here as soon as it has.");
        }

        return wanted is null && own.Length > 1 ? ReplayRefusals.WhichSeat.Because() : wanted ?? own[0];
    }
}
