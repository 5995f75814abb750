using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>
/// The one connection that writes. Waiting for the disk is what a commit costs, so the writes that arrive meanwhile share the next
/// commit; each stands behind a savepoint, and one that fails undoes nothing but itself. It hears so after the commit: what stood in its
/// way may be a write of the same commit, and whoever asks what it was must find it.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int BatchMax = 256;
    private const string Savepoint = "one_write";

    private readonly SqliteFile _file;
    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateUnbounded<PendingWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly List<PendingWrite> _batch = [];
    private readonly List<(PendingWrite Write, Exception Failure)> _failed = [];
    private readonly Task _work;
    private SqliteConnection? _connection;
    private volatile bool _isFailing;

    public SqliteWriter(SqliteFile file)
    {
        _file = file;
        _connection = file.OpenWriter();
        using (ExecutionContext.SuppressFlow())
        {
            _work = Task.Run(WorkAsync);
        }
    }

    /// <summary>Whether the last commit met an outage.</summary>
    public bool IsFailing => _isFailing;

    /// <summary>Runs a change in its turn; the task completes after the commit, off the thread that writes.</summary>
    public Task<T> Run<T>(Func<DbTransaction, Task<T>> change)
    {
        var write = new PendingWrite<T>(change);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
        return write.Result;
    }

    /// <summary>Commits what waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _work;
        _connection?.Dispose();
    }

    private async Task WorkAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            try
            {
                await WriteBatch();
                _isFailing = false;
                _batch.ForEach(write => write.Succeed());
                _failed.ForEach(failed => failed.Write.Fail(failed.Failure));
            }
            catch (Exception failure)
            {
                _isFailing = SqliteFailures.IsOutage(failure);
                Forget();
                var known = SqliteFailures.Translate(failure);
                _batch.ForEach(write => write.Fail(known));
                _failed.ForEach(failed => failed.Write.Fail(known));
            }

            _batch.Clear();
            _failed.Clear();
        }
    }

    private async Task WriteBatch()
    {
        _waiting.Reader.TryRead(out var next);
        _batch.Add(next!);
        _connection ??= _file.OpenWriter();

        // Not disposed of: a commit ends it, and where there is none the connection ends as well.
        var transaction = _connection.BeginTransaction(deferred: false);
        await Apply(next!, transaction);
        while (_batch.Count < BatchMax && _waiting.Reader.TryRead(out next))
        {
            _batch.Add(next);
            await Apply(next, transaction);
        }

        transaction.Commit();
    }

    private async Task Apply(PendingWrite write, SqliteTransaction transaction)
    {
        transaction.Save(Savepoint);
        try
        {
            await write.Run(transaction);
        }
        catch (Exception failure) when (!SqliteFailures.IsOutage(failure))
        {
            transaction.Rollback(Savepoint);
            _batch.Remove(write);
            _failed.Add((write, failure));
        }

        transaction.Release(Savepoint);
    }

    /// <summary>
    /// A connection that failed as a whole is not trusted again. It is closed at its root: SQLite has often rolled back by itself, and the orderly
    /// way fails when there is nothing left to roll back.
    /// </summary>
    private void Forget()
    {
        _connection?.Handle?.Dispose();
        _connection = null;
    }
}
