using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Replays;

namespace Infon.Silo.Storage.Replays;

/// <summary>What becomes of replays, in tables.</summary>
public sealed class ReplayKeeping(Database database) : IReplayKeeping
{
    private const int ObjectionLengthMax = 1000;

    // The outer condition is read again when somebody else has changed the row meanwhile; the inner one is not.
    private const string ClaimOne = """
        UPDATE match_replays SET claimed_until = @until
        WHERE (claimed_until IS NULL OR claimed_until < @now) AND verdict IS NULL AND match_id = (
          SELECT match_id FROM match_replays WHERE verdict IS NULL AND (claimed_until IS NULL OR claimed_until < @now)
          ORDER BY created_at, match_id LIMIT 1)
        RETURNING match_id
        """;

    /// <inheritdoc/>
    public Task<ImmutableArray<AgedReplay>> Older(ReplayPlace place, DateTimeOffset before, AgedReplay? after, int count) =>
        database.Read(async connection => (await connection.QueryAsync<ReplayRow>(
            $"""
            SELECT {ReplayRow.Columns} FROM match_replays
            WHERE place = @place AND created_at < @before AND (created_at > @afterTime OR (created_at = @afterTime AND match_id > @afterMatch))
            ORDER BY created_at, match_id LIMIT @count
            """,
            new
            {
                place = (int)place,
                before,
                count,
                afterTime = after?.CreatedAt ?? DateTimeOffset.UnixEpoch,
                afterMatch = after?.Match.Value ?? Guid.Empty,
            }))
            .Select(row => new AgedReplay(new MatchId(row.MatchId), row.CreatedAt, row.ToProof())).ToImmutableArray());

    /// <inheritdoc/>
    public Task MarkArchived(MatchId match) => database.Write(async transaction =>
    {
        var moved = await transaction.Connection!.ExecuteAsync(
            "UPDATE match_replays SET place = 1 WHERE match_id = @match AND place = 0", new { match = match.Value }, transaction);
        return moved == 0 ? 0 : await transaction.Connection!.ExecuteAsync(
            "DELETE FROM match_replay_contents WHERE match_id = @match", new { match = match.Value }, transaction);
    });

    /// <inheritdoc/>
    public Task MarkGone(MatchId match) => database.Write(async transaction =>
    {
        foreach (var sql in (string[])[
            "UPDATE match_replays SET place = 2 WHERE match_id = @match",
            "DELETE FROM match_replay_contents WHERE match_id = @match",
            "DELETE FROM match_logs WHERE match_id = @match"])
        {
            await transaction.Connection!.ExecuteAsync(sql, new { match = match.Value }, transaction);
        }

        return true;
    });

    /// <inheritdoc/>
    public Task ForgetLogs(UserId owner) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        """
        DELETE FROM match_logs WHERE match_id IN (SELECT match_id FROM match_seats WHERE owner_id = @owner) AND EXISTS (
          SELECT 1 FROM match_seats
          WHERE match_seats.match_id = match_logs.match_id AND match_seats.seat = match_logs.seat AND match_seats.owner_id = @owner)
        """,
        new { owner = owner.Value }, transaction));

    /// <inheritdoc/>
    public Task<MatchId?> Claim(DateTimeOffset now, DateTimeOffset until) => database.Write(async transaction =>
        await transaction.Connection!.ExecuteScalarAsync<object?>(ClaimOne, new { now, until }, transaction) switch
        {
            Guid id => new MatchId(id),
            string id => new MatchId(Guid.Parse(id)),
            _ => (MatchId?)null,
        });

    /// <inheritdoc/>
    public Task Note(MatchId match, ReplayFinding finding, string? objection, DateTimeOffset at) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE match_replays SET verdict = @finding, objection = @objection, verified_at = @at, claimed_until = NULL WHERE match_id = @match",
            new
            {
                match = match.Value,
                finding = (int)finding,
                objection = objection?.Length > ObjectionLengthMax ? objection[..ObjectionLengthMax] : objection,
                at,
            },
            transaction));
}
