using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings;

namespace Infon.Silo.Storage.Ratings;

/// <summary>Ladders in tables.</summary>
public sealed class RatingStore(Database database) : IRatingStore
{
    /// <inheritdoc/>
    public Task<StoredLadder> Load(RatedFormat format) => database.Read(async connection =>
    {
        var head = await connection.QuerySingleOrDefaultAsync<HeadRow>(
            "SELECT number, epoch, rebuilds FROM ladders WHERE format = @format", new { format = (int)format });
        var rows = await connection.QueryAsync<StandingRow>(
            $"SELECT {StandingRow.Columns} FROM ratings WHERE format = @format ORDER BY entrant_id", new { format = (int)format });
        return new StoredLadder(head?.ToHead() ?? default, [.. rows.Select(row => row.ToLine())]);
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<FinishedMatch>> Unrated(RatedFormat format, int count) => Finished(
        $"""
        SELECT {FinishedRow.Columns}
        FROM (SELECT id, rules_version, ended_at FROM matches
          WHERE format = @format AND is_rated = 1 AND status = 2 AND rated_at IS NULL ORDER BY ended_at, id LIMIT @count) m
        JOIN match_seats s ON s.match_id = m.id ORDER BY m.ended_at, m.id, s.seat
        """,
        new { format = (int)format, count });

    /// <inheritdoc/>
    public Task<ImmutableArray<FinishedMatch>> Rated(RatedFormat format, long after, int count) => Finished(
        $"""
        SELECT {FinishedRow.Columns}
        FROM (SELECT number, match_id FROM rated_matches WHERE format = @format AND number > @after ORDER BY number LIMIT @count) r
        JOIN matches m ON m.id = r.match_id JOIN match_seats s ON s.match_id = m.id ORDER BY r.number, s.seat
        """,
        new { format = (int)format, after, count });

    /// <inheritdoc/>
    public Task<ImmutableArray<EntrantId>> AncestorsOf(EntrantId entrant) => database.Read(async connection =>
        (await connection.QueryAsync<Guid>($"{Lineage.Chain} SELECT id FROM chain WHERE step > 0 ORDER BY step", new { id = entrant.Value }))
        .Select(id => new EntrantId(id)).ToImmutableArray());

    /// <inheritdoc/>
    public async Task<bool> Write(RatingBatch batch)
    {
        try
        {
            return await database.Write(async transaction =>
            {
                var connection = transaction.Connection!;
                await Advance(transaction, batch);
                await Mark(transaction, batch);
                await connection.ExecuteAsync(
                    StandingRow.Upsert, batch.Standings.Select(line => StandingRow.Of(batch.Format, line)), transaction);
                await connection.ExecuteAsync(
                    ChangeRow.Insert,
                    batch.Matches.SelectMany(match => match.Steps.Select(step => ChangeRow.Of(batch.Format, match.Number, step, match.EndedAt))),
                    transaction);
                return true;
            });
        }
        catch (StaleLadderException)
        {
            return false;
        }
    }

    /// <summary>Moves the head, which makes every other writer of the ladder wait.</summary>
    private static async Task Advance(DbTransaction transaction, RatingBatch batch)
    {
        const string first = """
            INSERT INTO ladders (format, number, epoch, rebuilds) VALUES (@format, 0, 0, 0) ON CONFLICT (format) DO NOTHING
            """;
        const string advance = """
            UPDATE ladders SET number = @number, epoch = @epoch WHERE format = @format AND number = @before AND rebuilds = @rebuilds
            """;
        var format = (int)batch.Format;
        await transaction.Connection!.ExecuteAsync(first, new { format }, transaction);
        await Expect(1, transaction.Connection!.ExecuteAsync(
            advance,
            new { format, number = batch.After.Number, epoch = batch.After.Epoch, before = batch.Before.Number, rebuilds = batch.Before.Rebuilds },
            transaction));
    }

    private static async Task Mark(DbTransaction transaction, RatingBatch batch)
    {
        var rows = batch.Matches.Select(match => new { format = (int)batch.Format, match.Number, id = match.Match.Value, at = batch.At }).ToList();
        await Expect(rows.Count, transaction.Connection!.ExecuteAsync(
            "UPDATE matches SET rated_at = @at WHERE id = @id AND is_rated = 1 AND status = 2 AND rated_at IS NULL", rows, transaction));
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO rated_matches (format, number, match_id) VALUES (@format, @Number, @id)", rows, transaction);
    }

    private static async Task Expect(int count, Task<int> changed)
    {
        if (await changed != count)
        {
            throw new StaleLadderException();
        }
    }

    private Task<ImmutableArray<FinishedMatch>> Finished(string sql, object values) => database.Read(async connection =>
        FinishedRow.ToMatches(await connection.QueryAsync<FinishedRow>(sql, values)));

    private sealed class HeadRow
    {
        public long Number { get; init; }

        public int Epoch { get; init; }

        public int Rebuilds { get; init; }

        public LadderHead ToHead() => new(Number, Epoch, Rebuilds);
    }
}
