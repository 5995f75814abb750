using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Grains.Queue;

namespace Infon.Silo.Storage.Queue;

/// <summary>Reads the queue from the table of matches.</summary>
public sealed class QueueStore(Database database) : IQueueStore
{
    private const string Columns = "id, pace, status, is_paid, created_at, started_at, ended_at";

    /// <inheritdoc/>
    public Task<ImmutableArray<QueuedMatch>> Open() => Read(
        $"SELECT {Columns} FROM matches WHERE status < 2 ORDER BY created_at, id", new { });

    /// <inheritdoc/>
    public Task<ImmutableArray<QueuedMatch>> LatestEnded(int count) => Read(
        $"""
        SELECT {Columns} FROM matches WHERE ended_at IS NOT NULL AND status = @completed ORDER BY ended_at DESC, id LIMIT @count
        """,
        new { completed = (int)MatchStatus.Completed, count });

    private Task<ImmutableArray<QueuedMatch>> Read(string sql, object values) => database.Read(async connection =>
        (await connection.QueryAsync<Row>(sql, values)).Select(row => row.ToMatch()).ToImmutableArray());

    private sealed class Row
    {
        public Guid Id { get; init; }

        public int Pace { get; init; }

        public int IsPaid { get; init; }

        public int Status { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? StartedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public QueuedMatch ToMatch() => new(
            new MatchId(Id), (MatchPace)Pace, IsPaid != 0, CreatedAt, Status == (int)MatchStatus.Queued ? null : StartedAt)
        {
            EndedAt = EndedAt,
        };
    }
}
