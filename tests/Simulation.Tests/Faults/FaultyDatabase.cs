using System.Data.Common;
using Infon.Grains.Interfaces.Wire;
using Infon.Silo.Storage;

namespace Infon.Simulation.Tests.Faults;

/// <summary>A database that is away at times, and for good when its process is to end like in a power cut.</summary>
internal sealed class FaultyDatabase(Database inner, FaultPlan plan) : Database
{
    private volatile bool _isCut;

    /// <inheritdoc/>
    public override string Dialect => inner.Dialect;

    /// <summary>The database without faults.</summary>
    public Database Inner => inner;

    /// <summary>From now on nothing reaches the disk any more, whatever the process still does.</summary>
    public void Cut() => _isCut = true;

    /// <inheritdoc/>
    public override Task<T> Read<T>(Func<DbConnection, Task<T>> query)
    {
        ThrowIfAway();
        return inner.Read(query);
    }

    /// <inheritdoc/>
    public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> change)
    {
        ThrowIfAway();
        var fault = plan.OfWrite();
        if (fault == WriteFault.NotWritten)
        {
            throw new StorageOutageException("The simulation did not write.");
        }

        var written = await inner.Write(change);
        return fault == WriteFault.NotAcknowledged || _isCut
            ? throw new StorageOutageException("The simulation wrote and does not say so.")
            : written;
    }

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException failure) => inner.IsDuplicate(failure);

    /// <inheritdoc/>
    public override Task Probe()
    {
        ThrowIfAway();
        return inner.Probe();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <inheritdoc/>
    internal override Task LockTables(DbTransaction transaction) => inner.LockTables(transaction);

    private void ThrowIfAway()
    {
        if (_isCut || plan.IsStorageAway)
        {
            throw new StorageOutageException("The simulation took the storage away.");
        }
    }
}
