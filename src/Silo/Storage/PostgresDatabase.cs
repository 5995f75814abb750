using System.Data.Common;
using Npgsql;

namespace Infon.Silo.Storage;

/// <summary>A PostgreSQL server, through a pool of connections.</summary>
public sealed class PostgresDatabase(string connectionString) : Database, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    /// <inheritdoc/>
    public override string Dialect => "Postgres";

    /// <inheritdoc/>
    public override async Task<T> Read<T>(Func<DbConnection, Task<T>> query)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await query(connection);
    }

    /// <inheritdoc/>
    public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> change)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var result = await change(transaction);
        await transaction.CommitAsync();
        return result;
    }

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException failure) => failure.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
