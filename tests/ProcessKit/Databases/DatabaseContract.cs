using Infon.Silo.Storage;
using Xunit;

namespace Infon.ProcessKit.Databases;

/// <summary>
/// Tests that run on every database: an abstract class with <see cref="DatabaseFactAttribute"/>s, and a sealed class for each database below
/// it. Each test has a database of its own.
/// </summary>
public abstract class DatabaseContract(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? _test;

    /// <summary>The database, with all tables and no rows.</summary>
    protected Database Database => _test!.Database;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _test = await TestDatabase.NewAsync(provider);

    /// <inheritdoc/>
    public virtual async Task DisposeAsync() => await _test!.DisposeAsync();
}
