using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Infon.Grains.ApiKeys;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.ApiKeys;

/// <summary>API keys in a table.</summary>
public sealed class ApiKeyStore(Database database) : IApiKeyStore
{
    private const string Columns = "id, owner_id, name, scopes, hash, created_at, expires_at, last_used_at, revoked_at";

    /// <inheritdoc/>
    public Task<ApiKey?> Find(ApiKeyId id) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM api_keys WHERE id = @id", new { id = id.Value }))?.ToKey());

    /// <inheritdoc/>
    public Task<Outcome<Done>> Add(ApiKey key) => database.Write<Outcome<Done>>(async transaction =>
    {
        var connection = transaction.Connection!;
        var standing = await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM api_keys WHERE owner_id = @owner AND revoked_at IS NULL", new { owner = key.Owner.Value }, transaction);
        if (standing >= ApiKeyRules.PerUserMax)
        {
            return ApiKeyRefusals.TooMany.Because();
        }

        await connection.ExecuteAsync(
            $"""
            INSERT INTO api_keys ({Columns})
            VALUES (@Id, @OwnerId, @Name, @Scopes, @Hash, @CreatedAt, @ExpiresAt, @LastUsedAt, @RevokedAt)
            """,
            Row.Of(key),
            transaction);
        return new Done();
    });

    /// <inheritdoc/>
    public Task<int> Revoke(ApiKeyId id, DateTimeOffset now) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE api_keys SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL", new { id = id.Value, now }, transaction));

    /// <inheritdoc/>
    public Task<int> Use(ApiKeyId id, DateTimeOffset now) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE api_keys SET last_used_at = @now WHERE id = @id", new { id = id.Value, now }, transaction));

    /// <inheritdoc/>
    public Task<(ImmutableArray<ApiKey> Keys, long Total)> OfOwner(UserId owner, PageRequest page) => database.Read(async connection =>
    {
        var total = await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM api_keys WHERE owner_id = @owner AND revoked_at IS NULL", new { owner = owner.Value });
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT {Columns} FROM api_keys WHERE owner_id = @owner AND revoked_at IS NULL
            ORDER BY created_at DESC, id LIMIT @limit OFFSET @offset
            """,
            new { owner = owner.Value, limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToKey()).ToImmutableArray(), total);
    });

    private sealed class Row
    {
        public Guid Id { get; init; }

        public Guid OwnerId { get; init; }

        public string Name { get; init; } = "";

        public int Scopes { get; init; }

        public byte[] Hash { get; init; } = [];

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? ExpiresAt { get; init; }

        public DateTimeOffset? LastUsedAt { get; init; }

        public DateTimeOffset? RevokedAt { get; init; }

        public static Row Of(ApiKey key) => new()
        {
            Id = key.Id.Value,
            OwnerId = key.Owner.Value,
            Name = key.Name,
            Scopes = (int)key.Scopes,
            Hash = [.. key.Hash],
            CreatedAt = key.CreatedAt,
            ExpiresAt = key.ExpiresAt,
            LastUsedAt = key.LastUsedAt,
            RevokedAt = key.RevokedAt,
        };

        public ApiKey ToKey() => new(
            new ApiKeyId(Id), new UserId(OwnerId), Name, (Scopes)Scopes, [.. Hash], CreatedAt, ExpiresAt, LastUsedAt, RevokedAt);
    }
}
