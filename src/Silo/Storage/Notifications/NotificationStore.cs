using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Notifications;

namespace Infon.Silo.Storage.Notifications;

/// <summary>Notifications in a table, to be read.</summary>
public sealed class NotificationStore(Database database) : INotificationStore
{
    /// <inheritdoc/>
    public Task Add(ImmutableArray<Notification> told) => database.Write(async transaction =>
    {
        await NotificationRows.Add(transaction, told);
        return told.Length;
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<NoticeView> Notices, long Total)> Of(UserId user, bool isUnread, PageRequest page) => database.Read(async connection =>
    {
        var which = $"user_id = @user AND in_app = 1{(isUnread ? " AND read_at IS NULL" : "")}";
        var parameters = new { user = user.Value, limit = page.Limit, offset = page.Offset };
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM notifications WHERE {which}", parameters);
        var rows = await connection.QueryAsync<NoticeRow>(
            $"SELECT {NoticeRow.Columns} FROM notifications WHERE {which} ORDER BY at DESC, id DESC LIMIT @limit OFFSET @offset", parameters);
        return (rows.Select(row => row.ToView()).ToImmutableArray(), total);
    });

    /// <inheritdoc/>
    public Task<int> CountUnread(UserId user) => database.Read(async connection => (int)await connection.ExecuteScalarAsync<long>(
        "SELECT COUNT(*) FROM notifications WHERE user_id = @user AND in_app = 1 AND read_at IS NULL", new { user = user.Value }));

    /// <inheritdoc/>
    public Task<bool> Read(UserId user, NotificationId notification, bool withOlder, DateTimeOffset now) => database.Write(async transaction =>
    {
        var connection = transaction.Connection!;
        var at = await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(
            "SELECT at FROM notifications WHERE id = @id AND user_id = @user AND in_app = 1", new { id = notification.Value, user = user.Value }, transaction);
        var which = withOlder ? "(at < @at OR (at = @at AND id <= @id))" : "id = @id";
        if (at is not null)
        {
            await connection.ExecuteAsync(
                $"UPDATE notifications SET read_at = @now WHERE user_id = @user AND in_app = 1 AND read_at IS NULL AND {which}",
                new { id = notification.Value, user = user.Value, at, now }, transaction);
        }

        return at is not null;
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<(UserId User, NoticeView Notice)>> Told(ImmutableArray<NotificationId> ids) => database.Read(async connection =>
    {
        var told = ImmutableArray.CreateBuilder<(UserId, NoticeView)>();
        foreach (var id in ids)
        {
            var row = await connection.QuerySingleOrDefaultAsync<NoticeRow>(
                $"SELECT {NoticeRow.Columns} FROM notifications WHERE id = @id AND in_app = 1", new { id = id.Value });
            if (row is not null)
            {
                told.Add((row.User, row.ToView()));
            }
        }

        return told.ToImmutable();
    });

    /// <inheritdoc/>
    public async Task Trim(int kept)
    {
        var full = await database.Read(connection => connection.QueryAsync<Guid>(
            "SELECT user_id FROM notifications WHERE in_app = 1 GROUP BY user_id HAVING COUNT(*) > @kept", new { kept }));
        foreach (var user in full)
        {
            await database.Write(transaction => Trim(transaction, user, kept));
        }
    }

    /// <inheritdoc/>
    public Task Erase(UserId user) => database.Write(async transaction =>
    {
        foreach (var table in (string[])["notifications", "notification_letters"])
        {
            await transaction.Connection!.ExecuteAsync($"DELETE FROM {table} WHERE user_id = @user", new { user = user.Value }, transaction);
        }

        return 0;
    });

    private static Task<int> Trim(DbTransaction transaction, Guid user, int kept) => transaction.Connection!.ExecuteAsync(
        """
        DELETE FROM notifications WHERE user_id = @user AND in_app = 1 AND id NOT IN
          (SELECT id FROM notifications WHERE user_id = @user AND in_app = 1 ORDER BY at DESC, id DESC LIMIT @kept)
        """,
        new { user, kept }, transaction);
}
