using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Silo.Storage.Ratings;

/// <summary>A row of the table of rating changes.</summary>
internal sealed class ChangeRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        rating_changes.match_id, rating_changes.entrant_id, rating_changes.format, rating_changes.number, rating_changes.rating_before,
        rating_changes.rating_after, rating_changes.k, rating_changes.expected, rating_changes.scored, rating_changes.outcome, rating_changes.at
        """;

    /// <summary>Writes a change.</summary>
    public const string Insert = """
        INSERT INTO rating_changes (match_id, entrant_id, format, number, rating_before, rating_after, k, expected, scored, outcome, at)
        VALUES (@MatchId, @EntrantId, @Format, @Number, @RatingBefore, @RatingAfter, @K, @Expected, @Scored, @Outcome, @At)
        """;

    /// <summary>Takes one away.</summary>
    public const string Delete = "DELETE FROM rating_changes WHERE match_id = @match AND entrant_id = @entrant";

    public Guid MatchId { get; init; }

    public Guid EntrantId { get; init; }

    public int Format { get; init; }

    public long Number { get; init; }

    public int RatingBefore { get; init; }

    public int RatingAfter { get; init; }

    public int K { get; init; }

    public int Expected { get; init; }

    public int Scored { get; init; }

    public int Outcome { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The row of a change.</summary>
    /// <param name="format">On which ladder.</param>
    /// <param name="number">The number of the match in the order of the ladder.</param>
    /// <param name="step">The change.</param>
    /// <param name="at">When the match ended.</param>
    public static ChangeRow Of(RatedFormat format, long number, RatingStep step, DateTimeOffset at) => new()
    {
        MatchId = step.Match.Value,
        EntrantId = step.Entrant.Value,
        Format = (int)format,
        Number = number,
        RatingBefore = step.Change.Before.Thousandths,
        RatingAfter = step.Change.After.Thousandths,
        K = step.Change.K,
        Expected = step.Change.Expected,
        Scored = step.Change.Score,
        Outcome = (int)step.Outcome,
        At = at,
    };

    /// <summary>The change of the row.</summary>
    public RatingStep ToStep() => new(
        new MatchId(MatchId), new EntrantId(EntrantId),
        new RatingChange(new Rating(RatingBefore), new Rating(RatingAfter), K, Expected, Scored), (GameOutcome)Outcome);
}
