using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Replays;

namespace Infon.Grains.Replays;

/// <summary>What is written about replays after their match has ended. Every write is one transaction, durable when its task completes.</summary>
public interface IReplayKeeping
{
    /// <summary>Replays that are kept somewhere and are older than a moment, the oldest first.</summary>
    /// <param name="place">Where they are kept.</param>
    /// <param name="before">The moment.</param>
    /// <param name="after">The one they come after; null = they are the first.</param>
    /// <param name="count">How many at most.</param>
    Task<ImmutableArray<AgedReplay>> Older(ReplayPlace place, DateTimeOffset before, AgedReplay? after, int count);

    /// <summary>A replay is in the archive from now on, and in the database no longer. Only what the archive has made durable is written so.</summary>
    Task MarkArchived(MatchId match);

    /// <summary>A replay is gone, and with it the logs of its bots.</summary>
    Task MarkGone(MatchId match);

    /// <summary>Deletes the logs of all bots of a user.</summary>
    Task ForgetLogs(UserId owner);

    /// <summary>Takes the oldest replay that nobody has verified and nobody is verifying; null = there is none.</summary>
    /// <param name="now">The time.</param>
    /// <param name="until">Until when nobody else takes it.</param>
    Task<MatchId?> Claim(DateTimeOffset now, DateTimeOffset until);

    /// <summary>Writes what came of verifying a replay.</summary>
    /// <param name="match">Of which match.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="objection">What is wrong, in a sentence; null = nothing.</param>
    /// <param name="at">When.</param>
    Task Note(MatchId match, ReplayFinding finding, string? objection, DateTimeOffset at);
}

/// <summary>A replay of some age.</summary>
/// <param name="Match">Of which match.</param>
/// <param name="CreatedAt">When its match ended.</param>
/// <param name="Proof">What is known about it.</param>
public sealed record AgedReplay(MatchId Match, DateTimeOffset CreatedAt, ReplayProof Proof);
