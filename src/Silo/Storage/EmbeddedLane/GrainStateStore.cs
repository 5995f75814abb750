using System.Data.Common;
using Dapper;
using Orleans.Embedded.State;
using Orleans.Storage;

namespace Infon.Silo.Storage.EmbeddedLane;

/// <summary>The state of grains in a table.</summary>
public sealed class GrainStateStore(Database database, TimeProvider time) : IGrainStateStore
{
    /// <inheritdoc/>
    public Task<StoredGrainState?> ReadAsync(GrainStateKey key, CancellationToken cancellation) => database.Read(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            "SELECT json, etag FROM grain_states WHERE grain = @grain AND name = @name", new { grain = key.Grain.ToString(), name = key.Name });
        return row is null ? null : new StoredGrainState(row.Json, row.Etag);
    });

    /// <inheritdoc/>
    public async Task<string> WriteAsync(GrainStateKey key, ReadOnlyMemory<byte> json, string? etag, CancellationToken cancellation)
    {
        var next = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        await Change(key, json.ToArray(), etag, next, etag is null
            ? "INSERT INTO grain_states (grain, name, json, etag) VALUES (@grain, @name, @json, @next) ON CONFLICT (grain, name) DO NOTHING"
            : "UPDATE grain_states SET json = @json, etag = @next WHERE grain = @grain AND name = @name AND etag = @etag");
        return next;
    }

    /// <inheritdoc/>
    public Task ClearAsync(GrainStateKey key, string? etag, CancellationToken cancellation) =>
        Change(key, [], etag, "", "DELETE FROM grain_states WHERE grain = @grain AND name = @name AND etag = @etag");

    private Task<int> Change(GrainStateKey key, byte[] json, string? etag, string next, string sql) => database.Write(async transaction =>
    {
        var values = new { grain = key.Grain.ToString(), name = key.Name, json, etag, next };
        var changed = await transaction.Connection!.ExecuteAsync(sql, values, transaction);
        if (changed == 0)
        {
            await Refuse(key, etag, transaction);
        }

        return changed;
    });

    /// <summary>Nothing changed: somebody else was first, unless nothing was expected and nothing is there.</summary>
    private static async Task Refuse(GrainStateKey key, string? etag, DbTransaction transaction)
    {
        var stored = await transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT etag FROM grain_states WHERE grain = @grain AND name = @name", new { grain = key.Grain.ToString(), name = key.Name }, transaction);
        if (stored != etag)
        {
            throw new InconsistentStateException($"{key.Name} of {key.Grain} was written by somebody else.", stored, etag);
        }
    }

    private sealed class Row
    {
        public byte[] Json { get; init; } = [];

        public string Etag { get; init; } = "";
    }
}
