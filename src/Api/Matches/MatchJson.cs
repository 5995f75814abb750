using System.Globalization;
using Infon.Api.Replays;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Grains.Interfaces.Matches;

namespace Infon.Api.Matches;

/// <summary>A match, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Format">What kind: 1v1, ffa5 or 2v2.</param>
/// <param name="Live">Whether it is played ten ticks a second, to be watched; else as fast as the machine goes.</param>
/// <param name="Rated">Whether it moves ratings.</param>
/// <param name="Status">How far it is: queued, running, completed (it has a result), aborted (it failed through no fault of its bots, and does not count) or cancelled (it never began).</param>
/// <param name="Origin">What it came from: challenge or exhibition.</param>
/// <param name="Map">The name of its map.</param>
/// <param name="Seed">What all its luck comes from: a number of 64 bits, as a text; null while a rated match waits, since whoever knew it could play it beforehand and call it off.</param>
/// <param name="RulesVersion">The rules it is played by.</param>
/// <param name="RequestedBy">The user who asked for it; null = the platform.</param>
/// <param name="RematchOf">The match it repeats; null = none.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it began; null = it has not.</param>
/// <param name="EndedAt">When it ended; null = it has not.</param>
/// <param name="Tick">The tick it is at; null = it does not run, or in a list it is not live.</param>
/// <param name="Viewers">How many watch it as it is played.</param>
/// <param name="Queue">Where it stands in the queue; null = it does not wait, or in a list.</param>
/// <param name="Result">How it ended; null = not with a result.</param>
/// <param name="Failure">Why there is no result, in a sentence; null = there is one, or nothing has gone wrong.</param>
/// <param name="Seats">Who takes part; of a 2v2 the first two are one team.</param>
/// <param name="Links">Where there is more.</param>
/// <param name="Proof">What speaks for it being what its replay says; null = it has no replay, or in a list.</param>
public record MatchJson(
    Guid Id, string Format, bool Live, bool Rated, MatchStatus Status, MatchOrigin Origin, string Map, string? Seed, int RulesVersion,
    Guid? RequestedBy, Guid? RematchOf, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, int? Tick, int Viewers,
    MatchQueueJson? Queue, MatchResultJson? Result, string? Failure, IReadOnlyList<MatchSeatJson> Seats, MatchLinksJson Links,
    MatchProofJson? Proof)
{
    /// <summary>A match as the API shows it.</summary>
    public static MatchJson Of(MatchView match)
    {
        var (record, plan) = (match.Record, match.Record.Plan);
        return new MatchJson(
            plan.Id.Value, plan.Format.NameOf(), plan.Pace == MatchPace.Live, plan.IsRated, record.Status, plan.Origin, plan.Map,
            record is { Status: MatchStatus.Queued, Plan.IsRated: true } ? null : plan.Seed.ToString(CultureInfo.InvariantCulture), plan.RulesVersion, plan.RequestedBy?.Value, plan.RematchOf?.Value, plan.CreatedAt,
            record.StartedAt, record.EndedAt, match.Tick, match.Viewers,
            match.Queue is { } position ? MatchQueueJson.Of(position) : null,
            record.Outcome is { } outcome ? MatchResultJson.Of(outcome) : null,
            record.Failure,
            [.. plan.Seats.Select((_, seat) => MatchSeatJson.Of(match, seat))],
            MatchLinksJson.Of(record),
            match.Proof is { } proof ? MatchProofJson.Of(proof) : null);
    }
}

/// <summary>Where a match stands in the queue.</summary>
/// <param name="Position">Its place from 1, as things are.</param>
/// <param name="Depth">How many wait.</param>
/// <param name="EtaSeconds">In how many seconds it will begin, roughly; null = nobody can say.</param>
public sealed record MatchQueueJson(int Position, int Depth, int? EtaSeconds)
{
    /// <summary>A place in the queue as the API shows it.</summary>
    public static MatchQueueJson Of(QueuePosition position) =>
        new(position.Position, position.Depth, position.Eta is { } eta ? (int)Math.Ceiling(eta.TotalSeconds) : null);
}

/// <summary>How a match ended.</summary>
/// <param name="Cause">Why: time, score, lastStanding or allDead.</param>
/// <param name="Ticks">How many ticks it took.</param>
/// <param name="StateHash">The hash of its last state, 16 hexadecimal digits: whoever plays the same match gets the same.</param>
public sealed record MatchResultJson(EndCause Cause, int Ticks, string StateHash)
{
    /// <summary>A result as the API shows it.</summary>
    public static MatchResultJson Of(MatchOutcome outcome) =>
        new(outcome.Cause, outcome.Ticks, outcome.StateHash.ToString("x16", CultureInfo.InvariantCulture));
}

/// <summary>Where there is more about a match; null = there is none, or not yet.</summary>
/// <param name="Self">The match.</param>
/// <param name="Replay">Its replay.</param>
/// <param name="Stream">Its frames as it is played, as a WebSocket.</param>
public sealed record MatchLinksJson(string Self, string? Replay, string? Stream)
{
    /// <summary>The links of a match.</summary>
    public static MatchLinksJson Of(MatchRecord match)
    {
        var self = $"/api/v2/matches/{match.Plan.Id}";
        var isToCome = match is { Plan.Pace: MatchPace.Live, Status: MatchStatus.Queued or MatchStatus.Running };
        return new MatchLinksJson(self, match.Status == MatchStatus.Completed ? self + "/replay" : null, isToCome ? self + "/stream" : null);
    }
}
