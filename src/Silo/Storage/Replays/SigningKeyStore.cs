using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Grains.Replays.Signing;

namespace Infon.Silo.Storage.Replays;

/// <summary>The keys that matches are signed with, in a table.</summary>
public sealed class SigningKeyStore(Database database) : ISigningKeyStore
{
    private const string Columns = "number, id, public_key, used_from, used_until";

    /// <inheritdoc/>
    public Task<ImmutableArray<SigningKey>> All() => database.Read(async connection =>
        (await connection.QueryAsync<KeyRow>($"SELECT {Columns} FROM signing_keys ORDER BY number")).Select(row => row.ToKey()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<SigningKey?> Current() => database.Read(async connection => (await connection.QuerySingleOrDefaultAsync<KeyRow>(
        $"SELECT {Columns}, private_key FROM signing_keys ORDER BY number DESC LIMIT 1"))?.ToKey());

    /// <inheritdoc/>
    public async Task<bool> Add(SigningKey key)
    {
        var row = new
        {
            number = key.Number,
            id = key.Id,
            publicKey = key.PublicKey,
            privateKey = key.PrivateKey.IsEmpty ? null : key.PrivateKey.ToArray(),
            from = key.UsedFrom,
        };
        try
        {
            return await database.Write(async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO signing_keys (number, id, public_key, private_key, used_from) VALUES (@number, @id, @publicKey, @privateKey, @from)",
                    row, transaction);
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE signing_keys SET used_until = @from, private_key = NULL WHERE number = @number - 1", row, transaction);
                return true;
            });
        }
        catch (DbException failure) when (database.IsDuplicate(failure))
        {
            return false;
        }
    }

    private sealed class KeyRow
    {
        public int Number { get; init; }

        public string Id { get; init; } = "";

        public string PublicKey { get; init; } = "";

        public byte[]? PrivateKey { get; init; }

        public DateTimeOffset UsedFrom { get; init; }

        public DateTimeOffset? UsedUntil { get; init; }

        public SigningKey ToKey() => new(Number, Id, PublicKey, PrivateKey, UsedFrom, UsedUntil);
    }
}
