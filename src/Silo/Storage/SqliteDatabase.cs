using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage;

/// <summary>SQLite in a file: any number of readers beside one writer.</summary>
public sealed class SqliteDatabase : Database, IDisposable
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>The database in a file, which is made if it is not there.</summary>
    public SqliteDatabase(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 5 }.ToString();
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode=WAL");
    }

    /// <inheritdoc/>
    public override string Dialect => "Sqlite";

    /// <inheritdoc/>
    public override async Task<T> Read<T>(Func<DbConnection, Task<T>> query)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        return await query(connection);
    }

    /// <inheritdoc/>
    public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> change)
    {
        await _writer.WaitAsync();
        try
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync();
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await change(transaction);
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException failure) =>
        failure is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
