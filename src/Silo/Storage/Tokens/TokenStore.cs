using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Tokens;

namespace Infon.Silo.Storage.Tokens;

/// <summary>Tokens in tables, to be looked at.</summary>
public sealed class TokenStore(Database database) : ITokenStore
{
    /// <inheritdoc/>
    public async Task<TokenAccount> AccountOf(UserId user, DateTimeOffset now, TokenOptions options)
    {
        var known = await database.Read(connection => connection.QuerySingleOrDefaultAsync<AccountRow>(
            "SELECT balance, counted_until FROM token_accounts WHERE user_id = @user", new { user = user.Value }));
        if (known is not null && TokenRules.Accrue(known.Account, now, options) is { Entries.IsEmpty: true } unmoved)
        {
            return unmoved.Account;
        }

        return await database.Write(transaction => TokenRows.Accrue(transaction, user, now, options));
    }

    /// <inheritdoc/>
    public Task<(ImmutableArray<TokenEntry> Entries, long Total)> Ledger(UserId user, PageRequest page) => database.Read(async connection =>
    {
        var values = new { user = user.Value, limit = page.Limit, offset = page.Offset };
        var total = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM token_entries WHERE user_id = @user", values);
        var rows = await connection.QueryAsync<TokenEntryRow>(
            """
            SELECT amount, cause, subject, at, balance FROM token_entries WHERE user_id = @user ORDER BY number DESC LIMIT @limit OFFSET @offset
            """,
            values);
        return (rows.Select(row => row.ToEntry()).ToImmutableArray(), total);
    });

    private sealed class AccountRow
    {
        public int Balance { get; init; }

        public DateTimeOffset CountedUntil { get; init; }

        public TokenAccount Account => new(Balance, CountedUntil);
    }
}
