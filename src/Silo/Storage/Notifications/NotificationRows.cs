using System.Data.Common;
using Dapper;
using Infon.Domain.Notifications;

namespace Infon.Silo.Storage.Notifications;

/// <summary>Writes notifications as a part of the transaction of what they are about.</summary>
internal static class NotificationRows
{
    /// <summary>Writes them.</summary>
    public static Task Add(DbTransaction transaction, IEnumerable<Notification> told) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO notifications (id, user_id, kind, at, sentence, match_id, bot_id)
        VALUES (@id, @user, @kind, @at, @sentence, @match, @bot) ON CONFLICT (id) DO NOTHING
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
