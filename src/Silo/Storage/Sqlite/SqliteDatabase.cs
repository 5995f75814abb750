using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>SQLite in a file: any number of readers beside one writer, none of them on the thread of whoever asks.</summary>
public sealed class SqliteDatabase : Database
{
    private const int FillerBytes = 256 * 1024;

    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    /// <summary>The database in a file, which is made if it is not there.</summary>
    /// <exception cref="UnusableStorageException">The file cannot be opened, or is no database.</exception>
    public SqliteDatabase(string path)
    {
        var file = new SqliteFile(path);
        try
        {
            _writer = new(file);
        }
        catch (SqliteException failure)
        {
            throw new UnusableStorageException($"The database {path} cannot be opened: {failure.Message}");
        }

        _readers = new(file);
    }

    /// <inheritdoc/>
    public override string Dialect => "Sqlite";

    /// <inheritdoc/>
    public override Task<T> Read<T>(Func<DbConnection, Task<T>> query) => _readers.Run(query);

    /// <inheritdoc/>
    public override Task<T> Write<T>(Func<DbTransaction, Task<T>> change) => _writer.Run(change);

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException failure) => failure is SqliteException broken && SqliteFailures.IsDuplicate(broken);

    /// <summary>
    /// Finds out whether writes succeed. A full disk often has room for a small one, so after an outage only one of some size counts.
    /// </summary>
    public override Task Probe()
    {
        var filler = new byte[_writer.IsFailing ? FillerBytes : 0];
        return Write(transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO probes (id, filler) VALUES (1, @filler) ON CONFLICT (id) DO UPDATE SET filler = excluded.filler", new { filler }, transaction));
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _readers.DisposeAsync();
    }

    /// <summary>Whoever writes is alone.</summary>
    internal override Task LockTables(DbTransaction transaction) => Task.CompletedTask;
}
