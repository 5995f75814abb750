using System.Data.Common;
using Dapper;
using Infon.Domain.Notifications;

namespace Infon.Silo.Storage.Notifications;

/// <summary>Writes notifications as a part of the transaction of what they are about.</summary>
internal static class NotificationRows
{
    /// <summary>Writes them for those who want to be told of their kind, within the site or by mail.</summary>
    public static Task Add(DbTransaction transaction, IEnumerable<Notification> told) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO notifications (id, user_id, kind, at, sentence, match_id, bot_id, in_app, by_mail)
        SELECT @id, chosen.id, @kind, @at, @sentence, @match, @bot, chosen.in_app, chosen.by_mail
        FROM (SELECT id, CASE WHEN (notify_in_app & @kind) <> 0 THEN 1 ELSE 0 END AS in_app,
                CASE WHEN (notify_by_mail & @kind) <> 0 AND email IS NOT NULL THEN 1 ELSE 0 END AS by_mail
              FROM users WHERE id = @user) AS chosen
        WHERE chosen.in_app = 1 OR chosen.by_mail = 1
        ON CONFLICT (id) DO NOTHING
        """,
        told.Select(note => new
        {
            id = note.Id.Value,
            user = note.User.Value,
            kind = (int)note.Kind,
            at = note.At,
            sentence = note.Sentence,
            match = note.Match?.Value,
            bot = note.Bot?.Value,
        }),
        transaction);
}
