using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Grains.Mail;
using Infon.Grains.Notifications;
using Infon.Silo.Storage.Mail;

namespace Infon.Silo.Storage.Notifications;

/// <summary>Notifications that a letter is to tell of.</summary>
public sealed class LetterStore(Database database) : ILetterStore
{
    /// <inheritdoc/>
    public Task<ImmutableArray<UserId>> Waiting(DateTimeOffset before, int count) => database.Read(async connection =>
    {
        var users = await connection.QueryAsync<Guid>(
            """
            SELECT DISTINCT notifications.user_id FROM notifications
            LEFT JOIN notification_letters ON notification_letters.user_id = notifications.user_id
            WHERE notifications.by_mail = 1 AND (notification_letters.written_at IS NULL OR notification_letters.written_at <= @before)
            LIMIT @count
            """,
            new { before, count });
        return users.Select(user => new UserId(user)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task Write(UserId user, int linesMax, Func<LetterContent, MailRecord> write, DateTimeOffset now) => database.Write(async transaction =>
    {
        if (await Content(transaction, user, linesMax) is { } content)
        {
            await transaction.Connection!.ExecuteAsync(MailRow.Insert, MailRow.Of(write(content)), transaction);
            await Execute(
                """
                INSERT INTO notification_letters (user_id, written_at) VALUES (@user, @now)
                ON CONFLICT (user_id) DO UPDATE SET written_at = excluded.written_at
                """);
        }

        await Execute("DELETE FROM notifications WHERE user_id = @user AND by_mail = 1 AND in_app = 0");
        await Execute("UPDATE notifications SET by_mail = 0 WHERE user_id = @user AND by_mail = 1");
        return 0;

        Task<int> Execute(string sql) => transaction.Connection!.ExecuteAsync(sql, new { user = user.Value, now }, transaction);
    });

    /// <summary>What there is to tell; null = nothing, or nobody who can be told.</summary>
    private static async Task<LetterContent?> Content(DbTransaction transaction, UserId user, int linesMax)
    {
        var parameters = new { user = user.Value, active = (int)Standing.Active, linesMax };
        var reader = await transaction.Connection!.QuerySingleOrDefaultAsync<(string Username, string Email)?>(
            "SELECT username, email FROM users WHERE id = @user AND email IS NOT NULL AND standing = @active", parameters, transaction);
        var count = await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM notifications WHERE user_id = @user AND by_mail = 1", parameters, transaction);
        var lines = await transaction.Connection!.QueryAsync<string>(
            "SELECT sentence FROM notifications WHERE user_id = @user AND by_mail = 1 ORDER BY at, id LIMIT @linesMax", parameters, transaction);
        var sentences = lines.ToImmutableArray();
        return reader is { } known && count > 0 ? new LetterContent(known.Username, known.Email, sentences, (int)count - sentences.Length) : null;
    }
}
