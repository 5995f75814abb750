using Infon.Domain.Challenges;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Queue;

namespace Infon.Grains.Challenges;

/// <summary>The numbers that challenges are decided by.</summary>
/// <param name="HasLimits">Whether there are limits and pauses at all: whoever plays alone at their own machine has none.</param>
/// <param name="Options">The numbers of challenges.</param>
/// <param name="Queue">The numbers of the queue.</param>
/// <param name="Leagues">The numbers of the leagues.</param>
public sealed record ChallengeTerms(bool HasLimits, ChallengesOptions Options, QueueOptions Queue, LeaderboardOptions Leagues)
{
    /// <summary>How long two bots that have met play unrated.</summary>
    public TimeSpan Cooldown => HasLimits ? Options.PairCooldown : TimeSpan.Zero;

    /// <summary>The ticket of a match that waits from now on.</summary>
    public Ticket TicketOf(MatchPlan plan) => new(plan.Id, plan.IsPaid, plan.CreatedAt) { Slots = Queue.SlotsOf(plan.Pace) };
}
