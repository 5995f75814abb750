using System.Data.Common;
using Dapper;
using Infon.Grains.Accounts;

namespace Infon.Silo.Storage.Accounts;

/// <summary>Writes a change of a user, all of it in one transaction.</summary>
internal sealed class UserChangeWriter(DbTransaction transaction, UserChange change)
{
    /// <summary>How many sign-ins of a user are kept.</summary>
    private const int SignInsKept = 200;

    public async Task<int> Write()
    {
        if (change.Erased)
        {
            await EraseRest();
        }

        await WriteUser();
        await WriteSessions();
        await WriteTickets();
        await WriteIdentities();
        await WriteSignIn();
        await WriteAdminAction();
        return change.Mail is { } mail ? await Execute(Mail.MailRow.Insert, Mail.MailRow.Of(mail)) : 0;
    }

    private async Task WriteUser()
    {
        if (change.Added is { } added)
        {
            await Execute(
                """
                INSERT INTO users (id, username, username_key, email, email_key, email_pending, password_hash, display_name, bio, avatar,
                  avatar_hash, notify_in_app, notify_by_mail, role, standing, suspended_because, erase_after, revision, created_at, updated_at)
                VALUES (@Id, @Username, @UsernameKey, @Email, @EmailKey, @EmailPending, @PasswordHash, @DisplayName, @Bio, @Avatar,
                  @AvatarHash, @NotifyInApp, @NotifyByMail, @Role, @Standing, @SuspendedBecause, @EraseAfter, @Revision, @CreatedAt, @UpdatedAt)
                """,
                UserRow.Of(added));
        }

        if (change.Changed is { } changed && await Update(changed) != 1)
        {
            throw new StaleUserException();
        }
    }

    private Task<int> Update(UserRecord user) => Execute(
        """
        UPDATE users SET username = @Username, username_key = @UsernameKey, email = @Email, email_key = @EmailKey,
          email_pending = @EmailPending, password_hash = @PasswordHash, display_name = @DisplayName, bio = @Bio, avatar = @Avatar,
          avatar_hash = @AvatarHash, notify_in_app = @NotifyInApp, notify_by_mail = @NotifyByMail, role = @Role, standing = @Standing,
          suspended_because = @SuspendedBecause, erase_after = @EraseAfter, revision = @Revision, updated_at = @UpdatedAt
        WHERE id = @Id AND revision = @Revision - 1
        """,
        UserRow.Of(user));

    private async Task WriteSessions()
    {
        foreach (var ended in change.Ended)
        {
            await Execute("DELETE FROM sessions WHERE id = @id", new { id = ended.Value });
        }

        if (change.Session is { } session)
        {
            await Execute(
                """
                INSERT INTO sessions (id, user_id, kind, secret_hash, access_hash, access_until, device, address, created_at, last_seen_at)
                VALUES (@Id, @UserId, @Kind, @SecretHash, @AccessHash, @AccessUntil, @Device, @Address, @CreatedAt, @LastSeenAt)
                ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, access_hash = excluded.access_hash,
                  access_until = excluded.access_until, device = excluded.device, address = excluded.address, last_seen_at = excluded.last_seen_at
                """,
                SessionRow.Of(session));
        }

        if (change is { Spent: { } spent, Session: { } spender })
        {
            await Execute(
                "INSERT INTO spent_refresh_tokens (session_id, secret_hash) VALUES (@session, @spent)", new { session = spender.Id.Value, spent });
        }
    }

    private async Task WriteTickets()
    {
        foreach (var purpose in change.Voided)
        {
            await Execute(
                "DELETE FROM tickets WHERE user_id = @user AND purpose = @purpose", new { user = change.User.Value, purpose = (int)purpose });
        }

        if (change.Ticket is { } ticket)
        {
            await Execute(
                """
                INSERT INTO tickets (id, user_id, purpose, email, secret_hash, expires_at)
                VALUES (@Id, @user, @purpose, @Email, @SecretHash, @ExpiresAt)
                ON CONFLICT (user_id, purpose) DO UPDATE SET
                  id = excluded.id, email = excluded.email, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
                """,
                new { ticket.Id, user = ticket.User.Value, purpose = (int)ticket.Purpose, ticket.Email, ticket.SecretHash, ticket.ExpiresAt });
        }
    }

    private async Task WriteIdentities()
    {
        if (change.Unlinked is { } provider)
        {
            await Execute("DELETE FROM identities WHERE user_id = @user AND provider = @provider", new { user = change.User.Value, provider });
        }

        if (change.Linked is { } linked)
        {
            await Execute(IdentityRow.Insert, IdentityRow.Of(linked));
        }
    }

    private async Task WriteSignIn()
    {
        if (change.SignIn is { } signIn)
        {
            var user = change.User.Value;
            await Execute(
                """
                INSERT INTO sign_ins (id, user_id, at, result, provider, device, address)
                VALUES (@Id, @user, @At, @result, @By, @Device, @Address)
                """,
                new { signIn.Id, user, signIn.At, result = (int)signIn.Result, signIn.By, signIn.Device, signIn.Address });
            await Execute(
                """
                DELETE FROM sign_ins WHERE user_id = @user AND at <
                  (SELECT at FROM sign_ins WHERE user_id = @user ORDER BY at DESC LIMIT 1 OFFSET @kept)
                """,
                new { user, kept = SignInsKept - 1 });
        }
    }

    private Task<int> WriteAdminAction() => change.ByAdmin is { } done
        ? Execute(
            "INSERT INTO admin_actions (id, admin_id, user_id, action, reason, at) VALUES (@Id, @admin, @user, @action, @Reason, @At)",
            new { done.Id, admin = done.Admin.Value, user = change.User.Value, action = (int)done.Action, done.Reason, done.At })
        : Task.FromResult(0);

    private async Task EraseRest()
    {
        foreach (var table in (string[])["sessions", "tickets", "sign_ins", "avatars", "identities"])
        {
            await Execute($"DELETE FROM {table} WHERE user_id = @user", new { user = change.User.Value });
        }

        if (change.Changed is null)
        {
            await Execute("DELETE FROM users WHERE id = @user", new { user = change.User.Value });
        }
    }

    private Task<int> Execute(string sql, object values) => transaction.Connection!.ExecuteAsync(sql, values, transaction);
}
