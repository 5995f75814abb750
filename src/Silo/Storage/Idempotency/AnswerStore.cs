using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Grains.Idempotency;
using Infon.Grains.Interfaces.Idempotency;

namespace Infon.Silo.Storage.Idempotency;

/// <summary>Kept answers in a table.</summary>
public sealed class AnswerStore(Database database) : IAnswerStore
{
    /// <inheritdoc/>
    public Task<(ImmutableArray<byte> Hash, KeptAnswer Answer)?> Find(UserId user, string key, DateTimeOffset since) =>
        database.Read<(ImmutableArray<byte>, KeptAnswer)?>(async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<Row>(
                """
                SELECT hash, status, content_type, location, tag, body FROM kept_answers
                WHERE user_id = @user AND request_key = @key AND created_at >= @since
                """,
                new { user = user.Value, key, since });
            return row is null ? null : ([.. row.Hash], row.ToAnswer());
        });

    /// <inheritdoc/>
    public Task<int> Keep(
        UserId user, string key, ImmutableArray<byte> hash, KeptAnswer answer, DateTimeOffset now, DateTimeOffset forgetBefore) =>
        database.Write(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("DELETE FROM kept_answers WHERE created_at < @forgetBefore", new { forgetBefore }, transaction);
            return await connection.ExecuteAsync(
                """
                INSERT INTO kept_answers (user_id, request_key, hash, status, content_type, location, tag, body, created_at)
                VALUES (@user, @key, @hash, @Status, @ContentType, @Location, @Tag, @body, @now)
                ON CONFLICT (user_id, request_key) DO UPDATE SET hash = excluded.hash, status = excluded.status,
                  content_type = excluded.content_type, location = excluded.location, tag = excluded.tag, body = excluded.body,
                  created_at = excluded.created_at
                """,
                new
                {
                    user = user.Value,
                    key,
                    hash = hash.ToArray(),
                    answer.Status,
                    answer.ContentType,
                    answer.Location,
                    answer.Tag,
                    body = answer.Body.IsDefault ? null : answer.Body.ToArray(),
                    now,
                },
                transaction);
        });

    private sealed class Row
    {
        public byte[] Hash { get; init; } = [];

        public int Status { get; init; }

        public string? ContentType { get; init; }

        public string? Location { get; init; }

        public string? Tag { get; init; }

        public byte[]? Body { get; init; }

        public KeptAnswer ToAnswer() => new(Status, ContentType, Location, Tag, Body is null ? default : [.. Body]);
    }
}
