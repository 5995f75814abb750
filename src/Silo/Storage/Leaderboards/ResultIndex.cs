using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Leaderboards;

namespace Infon.Silo.Storage.Leaderboards;

/// <summary>Counts results by the indexes of seats and of rating changes.</summary>
public sealed class ResultIndex(Database database) : IResultIndex
{
    /// <summary>Whether a rival in the match came in first as well.</summary>
    private const string IsTied = """
        EXISTS (SELECT 1 FROM match_seats rival WHERE rival.match_id = own.match_id AND rival.seat <> own.seat AND rival.placement = 1
          AND (own.team_version_id IS NULL OR rival.team_version_id <> own.team_version_id))
        """;

    private const string Sums = $"""
        COUNT(*) AS games, COUNT(CASE WHEN own.placement = 1 AND NOT {IsTied} THEN 1 END) AS wins,
        COUNT(CASE WHEN own.placement = 1 AND {IsTied} THEN 1 END) AS draws, SUM(own.score) AS score, SUM(own.spawned) AS spawned,
        SUM(own.killed) AS killed, SUM(own.lost) AS lost
        """;

    private const string Rated = """
        match_seats own JOIN matches ON matches.id = own.match_id AND matches.is_rated = 1 AND matches.status = 2
        """;

    /// <inheritdoc/>
    public Task<ImmutableArray<RecordView>> OfBot(BotId bot) => database.Read(async connection =>
        (await connection.QueryAsync<RecordRow>(
            $"""
            SELECT records.*, ratings.rating, ratings.peak, ratings.wins AS rated_wins, ratings.draws AS rated_draws,
              ratings.losses AS rated_losses, ratings.form, ratings.streak, ratings.fitted, ratings.fitted_deviation,
              ratings.fitted_interval, ratings.fitted_games
            FROM (SELECT matches.format, own.version_id, own.version_number, {Sums} FROM {Rated}
              WHERE own.bot_id = @bot GROUP BY matches.format, own.version_id, own.version_number) records
            LEFT JOIN ratings ON ratings.format = records.format AND ratings.entrant_id = records.version_id
            ORDER BY records.format, records.version_number DESC
            """,
            new { bot = bot.Value }))
        .Select(row => row.ToView()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<UserRecordView> OfUser(UserId user) => database.Read(async connection =>
    {
        var values = new { user = user.Value, teams = (int)RatedFormat.TeamDuel };
        var bots = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM bots WHERE owner_id = @user AND deleted_at IS NULL", values);
        var rows = await connection.QueryAsync<UserRow>(
            $"""
            SELECT records.format, records.games, records.wins, records.draws, best.rating, best.peak
            FROM (SELECT matches.format, {Sums} FROM {Rated} WHERE own.owner_id = @user GROUP BY matches.format) records
            LEFT JOIN (
              SELECT ratings.format, MAX(ratings.rating) AS rating, MAX(ratings.peak) AS peak
              FROM bots JOIN bot_versions ON bot_versions.bot_id = bots.id JOIN ratings ON ratings.entrant_id = bot_versions.id
              WHERE bots.owner_id = @user AND bots.deleted_at IS NULL AND ratings.format <> @teams GROUP BY ratings.format
              UNION ALL
              SELECT ratings.format, MAX(ratings.rating), MAX(ratings.peak)
              FROM teams JOIN team_versions ON team_versions.team_id = teams.id JOIN ratings ON ratings.entrant_id = team_versions.id
              WHERE teams.owner_id = @user AND teams.deleted_at IS NULL GROUP BY ratings.format) best ON best.format = records.format
            ORDER BY records.format
            """,
            values);
        return new UserRecordView((int)bots, [.. rows.Select(row => row.ToView())]);
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<GraphPointView>> Graph(BotId bot, RatedFormat? format, int points) => database.Read(async connection =>
        (await connection.QueryAsync<GraphRow>(
            """
            SELECT format, entrant_id, version_number, match_id, at, rating_before, rating_after
            FROM (SELECT rating_changes.*, bot_versions.number AS version_number,
                ROW_NUMBER() OVER (PARTITION BY format ORDER BY rating_changes.number) AS place,
                COUNT(*) OVER (PARTITION BY format) AS total,
                ROW_NUMBER() OVER (PARTITION BY format, entrant_id ORDER BY rating_changes.number) AS first,
                ROW_NUMBER() OVER (PARTITION BY format, entrant_id ORDER BY rating_changes.number DESC) AS last
              FROM bot_versions JOIN rating_changes ON rating_changes.entrant_id = bot_versions.id
              WHERE bot_versions.bot_id = @bot AND (@any = 1 OR format = @format)) steps
            WHERE first = 1 OR last = 1 OR place % ((total + @points - 1) / @points) = 0
            ORDER BY format, number
            """,
            new { bot = bot.Value, any = format is null ? 1 : 0, format = (int)(format ?? default), points }))
        .Select(row => row.ToView()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<(ImmutableArray<OpponentView> Opponents, long Total)> Opponents(ResultQuestion question, PageRequest page) =>
        database.Read(async connection =>
        {
            var found = $"""
                FROM {Rated} JOIN match_seats other ON other.match_id = own.match_id AND other.bot_id <> own.bot_id
                  AND (own.team_version_id IS NULL OR other.team_version_id <> own.team_version_id)
                WHERE {Wanted(question)}
                """;
            var values = Values(question, page);
            var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(DISTINCT other.bot_id) {found}", values);
            var rows = await connection.QueryAsync<OpponentRow>(
                $"""
                SELECT games.*, CASE WHEN bots.deleted_at IS NULL THEN bots.name END AS name
                FROM (SELECT other.bot_id, COUNT(*) AS games, COUNT(CASE WHEN own.placement < other.placement THEN 1 END) AS wins,
                    COUNT(CASE WHEN own.placement = other.placement THEN 1 END) AS draws, MAX(matches.ended_at) AS last_at
                  {found} GROUP BY other.bot_id ORDER BY COUNT(*) DESC, other.bot_id LIMIT @limit OFFSET @offset) games
                JOIN bots ON bots.id = games.bot_id ORDER BY games.games DESC, games.bot_id
                """,
                values);
            return (rows.Select(row => row.ToView()).ToImmutableArray(), total);
        });

    /// <inheritdoc/>
    public Task<(ImmutableArray<MapRecordView> Maps, long Total)> Maps(ResultQuestion question, PageRequest page) =>
        database.Read(async connection =>
        {
            var values = Values(question, page);
            var total = await connection.ExecuteScalarAsync<long>(
                $"SELECT COUNT(DISTINCT matches.map) FROM {Rated} WHERE {Wanted(question)}", values);
            var rows = await connection.QueryAsync<MapRow>(
                $"""
                SELECT matches.map, {Sums} FROM {Rated} WHERE {Wanted(question)}
                GROUP BY matches.map ORDER BY COUNT(*) DESC, matches.map LIMIT @limit OFFSET @offset
                """,
                values);
            return (rows.Select(row => row.ToView()).ToImmutableArray(), total);
        });

    private static string Wanted(ResultQuestion question) => "own.bot_id = @bot"
        + (question.Version is null ? "" : " AND own.version_number = @version")
        + (question.Format is null ? "" : " AND matches.format = @format");

    private static object Values(ResultQuestion question, PageRequest page) => new
    {
        bot = question.Bot.Value,
        version = question.Version,
        format = (int?)question.Format,
        limit = page.Limit,
        offset = page.Offset,
    };
}
