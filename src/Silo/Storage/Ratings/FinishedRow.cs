using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings;

namespace Infon.Silo.Storage.Ratings;

/// <summary>A seat of a match with a result, as ladders take it.</summary>
internal sealed class FinishedRow
{
    /// <summary>What a query selects, of matches as m and of seats as s.</summary>
    public const string Columns =
        "m.id, m.rules_version, m.ended_at, s.version_id, s.team_version_id, s.stays_put, s.placement";

    public Guid Id { get; init; }

    public int RulesVersion { get; init; }

    public DateTimeOffset EndedAt { get; init; }

    public Guid VersionId { get; init; }

    public Guid? TeamVersionId { get; init; }

    public int StaysPut { get; init; }

    public int Placement { get; init; }

    /// <summary>The matches of rows in which the seats of each stand together.</summary>
    public static ImmutableArray<FinishedMatch> ToMatches(IEnumerable<FinishedRow> rows) =>
    [
        .. rows.GroupBy(row => row.Id).Select(seats => new FinishedMatch(
            new RatedMatch(new MatchId(seats.Key), [.. seats.Select(row => row.ToSeat())]) { RulesVersion = seats.First().RulesVersion },
            seats.First().EndedAt)),
    ];

    private RatedSeat ToSeat() => new(new EntrantId(VersionId), Placement)
    {
        Team = TeamVersionId is { } team ? new EntrantId(team) : null,
        StaysPut = StaysPut != 0,
    };
}
