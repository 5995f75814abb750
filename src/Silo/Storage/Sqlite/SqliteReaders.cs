using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>Connections that read: a few, kept open, and who finds none free waits.</summary>
internal sealed class SqliteReaders : IAsyncDisposable
{
    private static readonly int Count = Math.Max(4, Environment.ProcessorCount * 2);

    private readonly SqliteFile _file;
    private readonly Channel<SqliteConnection?> _free = Channel.CreateBounded<SqliteConnection?>(Count);

    public SqliteReaders(SqliteFile file)
    {
        _file = file;
        for (var i = 0; i < Count; i++)
        {
            _free.Writer.TryWrite(null);
        }
    }

    public async Task<T> Run<T>(Func<DbConnection, Task<T>> query)
    {
        var connection = await _free.Reader.ReadAsync();
        try
        {
            return await Task.Run(() => query(connection ??= _file.OpenReader()));
        }
        catch (SqliteException failure) when (SqliteFailures.IsOutage(failure))
        {
            connection?.Dispose();
            connection = null;
            throw SqliteFailures.Translate(failure);
        }
        finally
        {
            _free.Writer.TryWrite(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Count; i++)
        {
            (await _free.Reader.ReadAsync())?.Dispose();
        }
    }
}
