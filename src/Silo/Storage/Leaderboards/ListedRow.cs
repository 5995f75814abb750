using Infon.Domain.Accounts;
using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Standing = Infon.Domain.Ratings.Standing;

namespace Infon.Silo.Storage.Leaderboards;

/// <summary>A bot or a team with the version that plays, and its rating.</summary>
internal sealed class ListedRow
{
    private const string Columns = """
        subjects.id AS subject, subjects.owner_id, users.created_at AS owner_since, versions.id AS version_id, versions.created_at AS since,
        ratings.rating, ratings.peak, ratings.wins, ratings.draws, ratings.losses, ratings.form, ratings.streak, ratings.fitted,
        ratings.fitted_deviation, ratings.fitted_interval, ratings.fitted_games
        """;

    public Guid Subject { get; init; }

    public Guid OwnerId { get; init; }

    public DateTimeOffset OwnerSince { get; init; }

    public Guid? VersionId { get; init; }

    public DateTimeOffset? Since { get; init; }

    public string? Shape { get; init; }

    public int? Rating { get; init; }

    public int? Peak { get; init; }

    public int? Wins { get; init; }

    public int? Draws { get; init; }

    public int? Losses { get; init; }

    public int? Form { get; init; }

    public int? Streak { get; init; }

    public int? Fitted { get; init; }

    public int? FittedDeviation { get; init; }

    public int? FittedInterval { get; init; }

    public int? FittedGames { get; init; }

    /// <summary>Versions with what they are versions of, and with the owners.</summary>
    public static string Tables(RatedFormat format) => format == RatedFormat.TeamDuel
        ? "team_versions versions JOIN teams subjects ON subjects.id = versions.team_id JOIN users ON users.id = subjects.owner_id"
        : "bot_versions versions JOIN bots subjects ON subjects.id = versions.bot_id JOIN users ON users.id = subjects.owner_id";

    /// <summary>Selects everybody who plays and has a rating.</summary>
    public static string All(RatedFormat format) => $"""
        SELECT {Columns}, {ShapeOf(format)} AS shape
        FROM ratings JOIN {Tables(format).Replace("versions JOIN", "versions ON versions.id = ratings.entrant_id JOIN", StringComparison.Ordinal)}
        WHERE ratings.format = @format AND {Plays(format)}
        """;

    /// <summary>Selects who was changed since a time; one that does not play, or has no rating, has none here.</summary>
    public static string Changed(RatedFormat format) => $"""
        SELECT {Columns}, {ShapeOf(format)} AS shape
        FROM {(format == RatedFormat.TeamDuel ? "teams" : "bots")} subjects JOIN users ON users.id = subjects.owner_id
        LEFT JOIN {(format == RatedFormat.TeamDuel ? "team_versions" : "bot_versions")} versions
          ON versions.{(format == RatedFormat.TeamDuel ? "team_id" : "bot_id")} = subjects.id AND {Plays(format)}
        LEFT JOIN ratings ON ratings.format = @format AND ratings.entrant_id = versions.id
        WHERE subjects.updated_at >= @since
        """;

    /// <summary>The version of the row; null = it does not play, or has no rating.</summary>
    public ListedVersion? ToVersion() => VersionId is { } version && Rating is { } rating
        ? new ListedVersion(
            Subject, new EntrantId(version), new UserId(OwnerId), OwnerSince, Since!.Value,
            new Standing(new Domain.Ratings.Rating(rating), new Domain.Ratings.Rating(Peak!.Value), Wins!.Value, Draws!.Value, Losses!.Value)
            {
                Form = new Domain.Leaderboards.Form(Form!.Value, Streak!.Value),
            })
        {
            Shape = Shape,
            Official = Fitted is { } fitted
                ? new FittedRating(
                    new EntrantId(version), new Domain.Ratings.Rating(fitted), new Domain.Ratings.Rating(FittedDeviation!.Value), new Domain.Ratings.Rating(FittedInterval!.Value),
                    FittedGames!.Value)
                : null,
        }
        : null;

    private static string ShapeOf(RatedFormat format) => format == RatedFormat.TeamDuel ? "NULL" : "versions.shape";

    private static string Plays(RatedFormat format) => format == RatedFormat.TeamDuel
        ? "versions.number = subjects.versions AND subjects.is_archived = 0 AND subjects.deleted_at IS NULL"
        : "versions.number = subjects.active_version AND subjects.deleted_at IS NULL";
}
