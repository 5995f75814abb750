using System.Data.Common;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>A change that waits for its turn, or for the commit.</summary>
internal abstract class PendingWrite
{
    /// <summary>Makes the change.</summary>
    public abstract Task Run(DbTransaction transaction);

    /// <summary>The change is durable.</summary>
    public abstract void Succeed();

    /// <summary>The change has not happened.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc/>
internal sealed class PendingWrite<T>(Func<DbTransaction, Task<T>> change) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Completes when the change is durable, or has failed.</summary>
    public Task<T> Result => _done.Task;

    /// <inheritdoc/>
    public override async Task Run(DbTransaction transaction) => _result = await change(transaction);

    /// <inheritdoc/>
    public override void Succeed() => _done.TrySetResult(_result);

    /// <inheritdoc/>
    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
