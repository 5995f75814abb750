using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Silo.Storage;

namespace Infon.Silo.Composition;

/// <summary>What must be so before the first request: the shape of the database and who is always there.</summary>
public sealed class Preparation(StorageStart storage, Database database, TimeProvider time) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await storage.PrepareAsync(cancellationToken);
        await EnsureUser(UserId.LocalPlayer, "player");
        await EnsureUser(UserId.House, "house");
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<int> EnsureUser(UserId id, string name) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO users (id, username, username_key, role, notify_in_app, created_at) VALUES (@id, @name, @key, 0, @told, @now)
        ON CONFLICT (id) DO NOTHING
        """,
        new { id = id.Value, name, key = name.ToUpperInvariant(), told = (int)NotificationRules.InAppDefault, now = time.GetUtcNow() },
        transaction));
}
