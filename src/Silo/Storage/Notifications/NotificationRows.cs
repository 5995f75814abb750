using System.Data.Common;
using Dapper;
using Infon.Domain.Notifications;

namespace Infon.Silo.Storage.Notifications;

/// <summary>Writes notifications as a part of the transaction of what they are about.</summary>
internal static class NotificationRows
{
    /// <summary>Writes those whose users want to be told of their kind within the site.</summary>
    public static Task Add(DbTransaction transaction, IEnumerable<Notification> told) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO notifications (id, user_id, kind, at, sentence, match_id, bot_id)
        SELECT @id, users.id, @kind, @at, @sentence, @match, @bot FROM users WHERE users.id = @user AND users.notify_in_app & @kind <> 0
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
