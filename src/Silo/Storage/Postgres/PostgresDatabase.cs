using System.Data.Common;
using Dapper;
using Infon.Grains.Interfaces.Wire;
using Npgsql;

namespace Infon.Silo.Storage.Postgres;

/// <summary>A PostgreSQL server, through a pool of connections.</summary>
public sealed class PostgresDatabase : Database
{
    private const int ConnectSecondsMax = 5;
    private const long LockOfTables = 0x496E666F6E;

    private readonly NpgsqlDataSource _source;
    private readonly Perseverance _perseverance;

    /// <summary>The database that a connection string of Npgsql names.</summary>
    public PostgresDatabase(string connectionString, TimeProvider time)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Timeout"))
        {
            settings.Timeout = ConnectSecondsMax;
        }

        _source = NpgsqlDataSource.Create(settings);
        _perseverance = new(time, _source.Clear);
    }

    /// <inheritdoc/>
    public override string Dialect => "Postgres";

    /// <inheritdoc/>
    public override Task<T> Read<T>(Func<DbConnection, Task<T>> query) => _perseverance.Run(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await query(connection);
    });

    /// <inheritdoc/>
    public override Task<T> Write<T>(Func<DbTransaction, Task<T>> change) => _perseverance.Run(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var result = await change(transaction);
        await Commit(transaction);
        return result;
    });

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException failure) => failure.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <inheritdoc/>
    public override Task Probe() => Write(transaction => transaction.Connection!.ExecuteAsync(
        "INSERT INTO probes (id, filler) VALUES (1, '') ON CONFLICT (id) DO UPDATE SET filler = excluded.filler", transaction: transaction));

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <inheritdoc/>
    internal override Task LockTables(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "SELECT pg_advisory_xact_lock(@key)", new { key = LockOfTables }, transaction);

    /// <summary>When the connection breaks now, the server may have committed: only who asked can find out, so it is not tried again.</summary>
    private static async Task Commit(NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception failure) when (PostgresFailures.IsOutage(failure))
        {
            throw new StorageOutageException("The database went away during a commit; whether it happened is not known.", failure);
        }
    }
}
