using System.Data.Common;

namespace Infon.Silo.Storage;

/// <summary>A relational database, whichever it is. Stores write their SQL in the subset all of them share.</summary>
public abstract class Database
{
    /// <summary>The name of its dialect, which is the folder of its migrations.</summary>
    public abstract string Dialect { get; }

    /// <summary>Runs a query on a connection of its own.</summary>
    public abstract Task<T> Read<T>(Func<DbConnection, Task<T>> query);

    /// <summary>Runs one transaction; it is durable when the task completes, and has not happened when it fails.</summary>
    public abstract Task<T> Write<T>(Func<DbTransaction, Task<T>> change);

    /// <summary>Whether a write failed because something else has the same unique key.</summary>
    public abstract bool IsDuplicate(DbException failure);
}
