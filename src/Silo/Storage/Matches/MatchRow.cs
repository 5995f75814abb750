using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;

namespace Infon.Silo.Storage.Matches;

/// <summary>A row of the table of matches.</summary>
internal sealed class MatchRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        matches.id, matches.format, matches.pace, matches.status, matches.origin, matches.is_rated, matches.is_paid, matches.map, matches.seed,
        matches.rules_version, matches.requested_by, matches.rematch_of, matches.created_at, matches.attempts, matches.resumes,
        matches.started_at, matches.ended_at, matches.cause, matches.ticks, matches.state_hash, matches.failure, matches.rated_at
        """;

    public Guid Id { get; init; }

    public int Format { get; init; }

    public int Pace { get; init; }

    public int Status { get; init; }

    public int Origin { get; init; }

    public int IsRated { get; init; }

    public int IsPaid { get; init; }

    public string Map { get; init; } = "";

    public long Seed { get; init; }

    public int RulesVersion { get; init; }

    public Guid? RequestedBy { get; init; }

    public Guid? RematchOf { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; init; }

    public int Resumes { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public int? Cause { get; init; }

    public int? Ticks { get; init; }

    public long? StateHash { get; init; }

    public string? Failure { get; init; }

    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>The row of a match.</summary>
    public static MatchRow Of(MatchRecord match) => new()
    {
        Id = match.Plan.Id.Value,
        Format = (int)match.Plan.Format,
        Pace = (int)match.Plan.Pace,
        Status = (int)match.Status,
        Origin = (int)match.Plan.Origin,
        IsRated = match.Plan.IsRated ? 1 : 0,
        IsPaid = match.Plan.IsPaid ? 1 : 0,
        Map = match.Plan.Map,
        Seed = unchecked((long)match.Plan.Seed),
        RulesVersion = match.Plan.RulesVersion,
        RequestedBy = match.Plan.RequestedBy?.Value,
        RematchOf = match.Plan.RematchOf?.Value,
        CreatedAt = match.Plan.CreatedAt,
        Attempts = match.Attempts,
        Resumes = match.Resumes,
        StartedAt = match.StartedAt,
        EndedAt = match.EndedAt,
        Cause = (int?)match.Outcome?.Cause,
        Ticks = match.Outcome?.Ticks,
        StateHash = unchecked((long?)match.Outcome?.StateHash),
        Failure = match.Failure,
        RatedAt = match.RatedAt,
    };

    /// <summary>The match of the row and those of its seats.</summary>
    public MatchRecord ToRecord(IReadOnlyCollection<SeatRow> seats) => new(
        new MatchPlan(
            new MatchId(Id), (MatchFormat)Format, (MatchPace)Pace, IsRated != 0, Map, unchecked((ulong)Seed), RulesVersion,
            [.. seats.Select(seat => seat.ToPlan())], CreatedAt)
        {
            Origin = (MatchOrigin)Origin,
            RequestedBy = RequestedBy is { } user ? new UserId(user) : null,
            IsPaid = IsPaid != 0,
            RematchOf = RematchOf is { } match ? new MatchId(match) : null,
        },
        (MatchStatus)Status)
    {
        Attempts = Attempts,
        Resumes = Resumes,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Outcome = Cause is { } cause
            ? new MatchOutcome((EndCause)cause, Ticks!.Value, unchecked((ulong)StateHash!.Value), Outcomes(seats))
            : null,
        Failure = Failure,
        RatedAt = RatedAt,
    };

    private static ImmutableArray<SeatOutcome> Outcomes(IReadOnlyCollection<SeatRow> seats) => [.. seats.Select(seat => seat.ToOutcome())];
}
