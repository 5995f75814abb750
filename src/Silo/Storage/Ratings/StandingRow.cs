using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings;

namespace Infon.Silo.Storage.Ratings;

/// <summary>A row of the table of ratings.</summary>
internal sealed class StandingRow
{
    /// <summary>What a query for standings selects.</summary>
    public const string Columns = """
        ratings.format, ratings.entrant_id, ratings.number, ratings.rating, ratings.peak, ratings.wins, ratings.draws, ratings.losses,
        ratings.form, ratings.streak
        """;

    /// <summary>Writes a standing, whether it was there or not; the official rank stays as it is.</summary>
    public const string Upsert = """
        INSERT INTO ratings (format, entrant_id, number, rating, peak, wins, draws, losses, form, streak)
        VALUES (@Format, @EntrantId, @Number, @Rating, @Peak, @Wins, @Draws, @Losses, @Form, @Streak)
        ON CONFLICT (format, entrant_id) DO UPDATE SET number = excluded.number, rating = excluded.rating, peak = excluded.peak,
          wins = excluded.wins, draws = excluded.draws, losses = excluded.losses, form = excluded.form, streak = excluded.streak
        """;

    public int Format { get; init; }

    public Guid EntrantId { get; init; }

    public long Number { get; init; }

    public int Rating { get; init; }

    public int Peak { get; init; }

    public int Wins { get; init; }

    public int Draws { get; init; }

    public int Losses { get; init; }

    public int Form { get; init; }

    public int Streak { get; init; }

    /// <summary>The row of a standing.</summary>
    public static StandingRow Of(RatedFormat format, StandingLine line) => new()
    {
        Format = (int)format,
        EntrantId = line.Entrant.Value,
        Number = line.Number,
        Rating = line.Standing.Rating.Thousandths,
        Peak = line.Standing.Peak.Thousandths,
        Wins = line.Standing.Wins,
        Draws = line.Standing.Draws,
        Losses = line.Standing.Losses,
        Form = line.Standing.Form.Packed,
        Streak = line.Standing.Form.Streak,
    };

    /// <summary>The standing of the row.</summary>
    public StandingLine ToLine() => new(new EntrantId(EntrantId), ToStanding(), Number);

    private Standing ToStanding() => new(new Rating(Rating), new Rating(Peak), Wins, Draws, Losses) { Form = new Form(Form, Streak) };
}
