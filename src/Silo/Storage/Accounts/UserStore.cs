using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Accounts;
using Infon.Grains.Accounts.Identities;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Sessions;

namespace Infon.Silo.Storage.Accounts;

/// <summary>Users in tables.</summary>
public sealed class UserStore(Database database) : IUserStore
{
    /// <inheritdoc/>
    public Task<UserRecord?> Find(UserId id) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<UserRow>($"SELECT {UserRow.Columns} FROM users WHERE id = @id", new { id = id.Value }))
        ?.ToRecord());

    /// <inheritdoc/>
    public Task<ImmutableArray<SessionRecord>> SessionsOf(UserId id) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<SessionRow>(
            $"SELECT {SessionRow.Columns} FROM sessions WHERE user_id = @id", new { id = id.Value });
        return rows.Select(row => row.ToRecord()).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<Login?> FindLogin(string login) => database.Read(async connection =>
    {
        var column = login.Contains('@', StringComparison.Ordinal) ? "email_key" : "username_key";
        var row = await connection.QuerySingleOrDefaultAsync<LoginRow>(
            $"SELECT id, password_hash FROM users WHERE {column} = @key", new { key = login.ToUpperInvariant() });
        return row is null ? null : new Login(new UserId(row.Id), row.PasswordHash);
    });

    /// <inheritdoc/>
    public Task<UserId?> FindIdentity(string provider, string subject) => database.Read(async connection =>
        await connection.QuerySingleOrDefaultAsync<Guid?>(
            "SELECT user_id FROM identities WHERE provider = @provider AND subject = @subject", new { provider, subject }) is { } user
            ? new UserId(user)
            : (UserId?)null);

    /// <inheritdoc/>
    public Task<ImmutableArray<IdentityRecord>> IdentitiesOf(UserId user) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<IdentityRow>(
            $"SELECT {IdentityRow.Columns} FROM identities WHERE user_id = @user ORDER BY created_at, id", new { user = user.Value });
        return rows.Select(row => row.ToRecord()).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<TicketRecord?> FindTicket(UserId user, Guid id) => database.Read(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<TicketRow>(
            "SELECT id, user_id, purpose, email, secret_hash, expires_at FROM tickets WHERE id = @id AND user_id = @user",
            new { id, user = user.Value });
        return row?.ToRecord();
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<SignInRecord> SignIns, long Total)> SignInsOf(UserId user, PageRequest page) => database.Read(async connection =>
    {
        var total = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sign_ins WHERE user_id = @user", new { user = user.Value });
        var rows = await connection.QueryAsync<SignInRow>(
            """
            SELECT id, at, result, provider, device, address FROM sign_ins WHERE user_id = @user
            ORDER BY at DESC, id DESC LIMIT @limit OFFSET @offset
            """,
            new { user = user.Value, limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToRecord()).ToImmutableArray(), total);
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<UserRecord> Users, long Total)> Search(string? search, PageRequest page) => database.Read(async connection =>
    {
        const string Where = "WHERE username_key LIKE @pattern ESCAPE '!' OR email_key LIKE @pattern ESCAPE '!'";
        var pattern = $"%{Escaped(search ?? "")}%";
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM users {Where}", new { pattern });
        var rows = await connection.QueryAsync<UserRow>(
            $"SELECT {UserRow.Columns} FROM users {Where} ORDER BY username_key LIMIT @limit OFFSET @offset",
            new { pattern, limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToRecord()).ToImmutableArray(), total);
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<UserId>> Over(DateTimeOffset now, DateTimeOffset unconfirmedSince) => database.Read(async connection =>
    {
        var ids = await connection.QueryAsync<Guid>(
            "SELECT id FROM users WHERE erase_after <= @now OR (standing = @unconfirmed AND created_at <= @unconfirmedSince)",
            new { now, unconfirmedSince, unconfirmed = (int)Standing.Unconfirmed });
        return ids.Select(id => new UserId(id)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<int> Forget(DateTimeOffset now, DateTimeOffset sessionsSeenBefore, DateTimeOffset sessionsMadeBefore, DateTimeOffset signInsBefore) =>
        database.Write(async transaction => await transaction.Connection!.ExecuteAsync(
            """
            DELETE FROM sessions WHERE last_seen_at <= @sessionsSeenBefore OR created_at <= @sessionsMadeBefore;
            DELETE FROM tickets WHERE expires_at <= @now;
            DELETE FROM sign_ins WHERE at <= @signInsBefore
            """,
            new { now, sessionsSeenBefore, sessionsMadeBefore, signInsBefore }, transaction));

    /// <inheritdoc/>
    public Task<bool> WasSpent(SessionRecord session, string secretHash) => database.Read(async connection =>
        await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM spent_refresh_tokens WHERE session_id = @session AND secret_hash = @secretHash",
            new { session = session.Id.Value, secretHash }) > 0);

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Commit(UserChange change)
    {
        try
        {
            await database.Write(transaction => new UserChangeWriter(transaction, change).Write());
            return new Done();
        }
        catch (DbException failure) when (database.IsDuplicate(failure))
        {
            return await WhatIsTaken(change);
        }
        catch (StaleUserException)
        {
            return RequestRefusals.Stale.Because();
        }
    }

    private static string Escaped(string search) => search.ToUpperInvariant().Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private async Task<Outcome<Done>> WhatIsTaken(UserChange change)
    {
        if (change.Linked is { } linked && await FindIdentity(linked.Provider, linked.Subject) is not null)
        {
            return IdentityRefusals.IdentityTaken.Because();
        }

        var user = change.Added ?? change.Changed;
        var other = user is null ? null : await FindLogin(user.Username);
        return other is not null && other.User != change.User ? AccountRefusals.UsernameTaken.Because() : AccountRefusals.EmailTaken.Because();
    }

    private sealed class LoginRow
    {
        public Guid Id { get; init; }

        public string? PasswordHash { get; init; }
    }

    private sealed class SignInRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public int Result { get; init; }

        public string Provider { get; init; } = "";

        public string Device { get; init; } = "";

        public string Address { get; init; } = "";

        public SignInRecord ToRecord() => new(Id, At, (SignInResult)Result, Provider, Device, Address);
    }

    private sealed class TicketRow
    {
        public Guid Id { get; init; }

        public Guid UserId { get; init; }

        public int Purpose { get; init; }

        public string Email { get; init; } = "";

        public string SecretHash { get; init; } = "";

        public DateTimeOffset ExpiresAt { get; init; }

        public TicketRecord ToRecord() => new(Id, new UserId(UserId), (TicketPurpose)Purpose, Email, SecretHash, ExpiresAt);
    }
}
