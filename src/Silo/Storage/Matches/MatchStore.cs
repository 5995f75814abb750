using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Refusals;
using Infon.Grains.Matches;
using Infon.Silo.Storage.Notifications;
using Infon.Silo.Storage.Replays;
using Infon.Silo.Storage.Tokens;

namespace Infon.Silo.Storage.Matches;

/// <summary>Matches in tables.</summary>
public sealed class MatchStore(Database database) : IMatchStore
{
    private const string Insert = """
        INSERT INTO matches (id, format, pace, status, origin, is_rated, is_paid, map, seed, rules_version, requested_by, rematch_of, created_at)
        VALUES (@Id, @Format, @Pace, @Status, @Origin, @IsRated, @IsPaid, @Map, @Seed, @RulesVersion, @RequestedBy, @RematchOf, @CreatedAt)
        """;

    private const string InsertSeats = """
        INSERT INTO match_seats (match_id, seat, bot_id, version_id, version_number, owner_id, name, team_version_id, stays_put)
        VALUES (@MatchId, @Seat, @BotId, @VersionId, @VersionNumber, @OwnerId, @Name, @TeamVersionId, @StaysPut)
        """;

    private const string EndOpen = """
        UPDATE matches SET status = @Status, ended_at = @EndedAt, cause = @Cause, ticks = @Ticks, state_hash = @StateHash, failure = @Failure
        WHERE id = @Id AND status < 2
        """;

    private const string EndSeats = """
        UPDATE match_seats SET placement = @Placement, score = @Score, out_since_tick = @OutSinceTick, spawned = @Spawned, lost = @Lost,
          killed = @Killed, food_eaten = @FoodEaten, conversions = @Conversions, hill_ms = @HillMs, faults = @Faults,
          instructions = @Instructions
        WHERE match_id = @MatchId AND seat = @Seat
        """;

    /// <inheritdoc/>
    public Task<MatchRecord?> Find(MatchId id) => database.Read(async connection =>
        (await Read(connection, "matches.id = @id", new { id = id.Value })).SingleOrDefault());

    /// <inheritdoc/>
    public Task<ImmutableArray<MatchRecord>> Open() => database.Read(async connection =>
        (await Read(connection, "matches.status < 2 ORDER BY matches.created_at, matches.id", new { })).ToImmutableArray());

    /// <inheritdoc/>
    public Task<Outcome<Done>> Add(MatchPlan plan, Payment? payment, ImmutableArray<Notification> told) =>
        database.Write<Outcome<Done>>(async transaction =>
        {
            if (payment is not null)
            {
                var paid = await TokenRows.Spend(
                    transaction, payment.User, payment.Cause, plan.Id.Value, plan.CreatedAt, payment.Options);
                if (paid.IsRefused)
                {
                    return paid;
                }
            }

            var match = new MatchRecord(plan, MatchStatus.Queued);
            await transaction.Connection!.ExecuteAsync(Insert, MatchRow.Of(match), transaction);
            await transaction.Connection!.ExecuteAsync(InsertSeats, SeatRow.Of(match), transaction);
            await NotificationRows.Add(transaction, told);
            return new Done();
        });

    /// <inheritdoc/>
    public Task<bool> Begin(MatchId id, int attempts, DateTimeOffset startedAt) => Change(
        "UPDATE matches SET status = 1, attempts = @attempts, resumes = 0, started_at = @startedAt WHERE id = @id AND status < 2",
        new { id = id.Value, attempts, startedAt });

    /// <inheritdoc/>
    public Task<bool> NoteResumes(MatchId id, int resumes) => Change(
        "UPDATE matches SET resumes = @resumes WHERE id = @id AND status = 1", new { id = id.Value, resumes });

    /// <inheritdoc/>
    public Task<bool> Requeue(MatchId id) => database.Write(async transaction =>
    {
        var values = new { id = id.Value };
        var connection = transaction.Connection!;
        if (await connection.ExecuteAsync(
            "UPDATE matches SET status = 0, resumes = 0, started_at = NULL WHERE id = @id AND status = 1", values, transaction) == 0)
        {
            return false;
        }

        await connection.ExecuteAsync("DELETE FROM match_inputs WHERE match_id = @id", values, transaction);
        return true;
    });

    /// <inheritdoc/>
    public Task<bool> End(MatchEnding ending) => database.Write(async transaction =>
    {
        var (connection, match, now) = (transaction.Connection!, ending.Match, ending.Match.EndedAt!.Value);
        if (await connection.ExecuteAsync(EndOpen, MatchRow.Of(match), transaction) == 0)
        {
            return false;
        }

        if (match.Outcome is not null)
        {
            await connection.ExecuteAsync(EndSeats, SeatRow.Of(match), transaction);
        }

        if (!ending.Replay.IsEmpty)
        {
            await ReplayRows.Add(transaction, ending);
        }

        for (var seat = 0; seat < ending.Logs.Length; seat++)
        {
            await ReplayRows.AddLog(transaction, match.Plan.Id, seat, ending.Logs[seat]);
        }

        if (ending.Refund is { } refund)
        {
            await TokenRows.Refund(transaction, refund.User, refund.Cause, match.Plan.Id.Value, now, refund.Options);
        }

        await NotificationRows.Add(transaction, ending.Told);
        return true;
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<SeatProgram>> ProgramsOf(MatchId id) => database.Read(async connection =>
        (await connection.QueryAsync<ProgramRow>(
            """
            SELECT bot_sources.source, CASE WHEN bots.deleted_at IS NULL THEN 0 ELSE 1 END AS is_bot_deleted,
              CASE WHEN users.standing IN (@suspended, @erased) THEN 1 ELSE 0 END AS is_owner_out
            FROM match_seats JOIN bots ON bots.id = match_seats.bot_id
              JOIN bot_versions ON bot_versions.id = match_seats.version_id
              JOIN bot_sources ON bot_sources.hash = bot_versions.source_hash
              LEFT JOIN users ON users.id = match_seats.owner_id
            WHERE match_seats.match_id = @id ORDER BY match_seats.seat
            """,
            new { id = id.Value, suspended = (int)Standing.Suspended, erased = (int)Standing.Erased }))
        .Select(row => new SeatProgram(row.Source, row.IsBotDeleted != 0, row.IsOwnerOut != 0)).ToImmutableArray());

    /// <inheritdoc/>
    public Task Keep(MatchId id, KeptInput input) => Change(
        "INSERT INTO match_inputs (match_id, number, tick, player, kind, text) VALUES (@id, @number, @tick, @player, @kind, @text)",
        new { id = id.Value, number = input.Number, tick = input.Tick, player = input.Player, kind = input.Kind, text = input.Text.ToArray() });

    /// <inheritdoc/>
    public Task<ImmutableArray<KeptInput>> InputsOf(MatchId id) => database.Read(async connection =>
        (await connection.QueryAsync<InputRow>(
            "SELECT number, tick, player, kind, text FROM match_inputs WHERE match_id = @id ORDER BY number", new { id = id.Value }))
        .Select(row => new KeptInput(row.Number, row.Tick, row.Player, row.Kind, row.Text)).ToImmutableArray());

    /// <inheritdoc/>
    public Task Erase(UserId user) => database.Write(async transaction =>
    {
        const string Ended = "match_seats.owner_id = @user AND match_seats.match_id IN (SELECT id FROM matches WHERE status >= 2)";
        var values = new { user = user.Value };
        await transaction.Connection!.ExecuteAsync(
            $"""
            DELETE FROM match_inputs WHERE EXISTS (
              SELECT 1 FROM match_seats WHERE match_seats.match_id = match_inputs.match_id AND match_seats.seat = match_inputs.player
                AND {Ended})
            """,
            values, transaction);
        return await transaction.Connection!.ExecuteAsync($"UPDATE match_seats SET name = '' WHERE {Ended}", values, transaction);
    });

    /// <summary>Matches with their seats, in the order of the query.</summary>
    internal static async Task<IEnumerable<MatchRecord>> Read(DbConnection connection, string whichAndOrder, object values)
    {
        var matches = (await connection.QueryAsync<MatchRow>($"SELECT {MatchRow.Columns} FROM matches WHERE {whichAndOrder}", values)).ToList();
        var seats = (await connection.QueryAsync<SeatRow>(
                $"SELECT {SeatRow.Columns} FROM match_seats WHERE match_id IN (SELECT id FROM matches WHERE {whichAndOrder})", values))
            .OrderBy(seat => seat.Seat).ToLookup(seat => seat.MatchId);
        return matches.Select(match => match.ToRecord([.. seats[match.Id]]));
    }

    private Task<bool> Change(string sql, object values) => database.Write(async transaction =>
        await transaction.Connection!.ExecuteAsync(sql, values, transaction) == 1);

    private sealed class ProgramRow
    {
        public byte[] Source { get; init; } = [];

        public int IsBotDeleted { get; init; }

        public int IsOwnerOut { get; init; }
    }

    private sealed class InputRow
    {
        public int Number { get; init; }

        public int Tick { get; init; }

        public int Player { get; init; }

        public int Kind { get; init; }

        public byte[] Text { get; init; } = [];
    }
}
