using System.Data.Common;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage;

/// <summary>A relational database, whichever it is. Stores write their SQL in the subset all of them share.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>The name of its dialect, which is the folder of its migrations.</summary>
    public abstract string Dialect { get; }

    /// <summary>Runs a query on a connection of its own. It may be run again when the connection breaks.</summary>
    /// <exception cref="StorageOutageException">The database is away.</exception>
    public abstract Task<T> Read<T>(Func<DbConnection, Task<T>> query);

    /// <summary>
    /// Runs one transaction; it is durable when the task completes, and has not happened when it fails. It may be run again when it could not be
    /// committed, so it changes nothing but the database.
    /// </summary>
    /// <exception cref="StorageOutageException">
    /// The database is away or its disk is full. If the connection broke during the commit, the transaction may have happened.
    /// </exception>
    public abstract Task<T> Write<T>(Func<DbTransaction, Task<T>> change);

    /// <summary>Whether a write failed because something else has the same unique key.</summary>
    public abstract bool IsDuplicate(DbException failure);

    /// <summary>Finds out whether writes succeed, by one that changes nothing anybody looks at.</summary>
    /// <exception cref="StorageOutageException">They do not.</exception>
    public abstract Task Probe();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Waits until nobody else changes tables, until the end of the transaction.</summary>
    internal abstract Task LockTables(DbTransaction transaction);
}
