using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Matches;

/// <summary>Who may do what with a match, and when.</summary>
public static class MatchRules
{
    /// <summary>Why a match cannot be called off by somebody; null = it can.</summary>
    public static Refusal? ObjectionToCancel(this MatchRecord match, Caller caller)
    {
        var isTheirs = match.Plan.RequestedBy is { } requester && caller.Is(requester);
        return caller switch
        {
            { User: null } => RequestRefusals.Unauthenticated.Because(),
            { Role: not Role.Admin } when !isTheirs => MatchRefusals.NotYours.Because("Only who asked for this match can call it off."),
            _ => match.Status switch
            {
                MatchStatus.Queued => null,
                MatchStatus.Running => MatchRefusals.Running.Because(),
                _ => MatchRefusals.Ended.Because(),
            },
        };
    }

    /// <summary>Why somebody can hand nothing to the bot at a seat; null = it can be handed something.</summary>
    /// <param name="match">The match.</param>
    /// <param name="caller">Who.</param>
    /// <param name="seat">The seat; one that there is.</param>
    public static Refusal? ObjectionToInput(this MatchRecord match, Caller caller, int seat) => match switch
    {
        _ when caller.User is null => RequestRefusals.Unauthenticated.Because(),
        { Plan.TakesInputs: false } or { Status: MatchStatus.Queued } => MatchRefusals.TakesNoInput.Because(),
        { Status: not MatchStatus.Running } => MatchRefusals.Ended.Because(),
        _ => caller.Is(match.Plan.Seats[seat].Owner) ? null : MatchRefusals.NotYours.Because("Only the owner of a bot can hand it something."),
    };
}
