using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Tokens;

namespace Infon.Silo.Storage.Tokens;

/// <summary>Moves tokens as a part of somebody else's transaction.</summary>
/// <remarks>The first statement counts the account's entries up, which makes every other transaction about the same account wait. So two that
/// would spend the last token come one after the other. An account is opened when it is first looked for, as of when the user came.</remarks>
internal static class TokenRows
{
    /// <summary>Pays for something; refused when there are not enough tokens. What was paid before is not paid twice.</summary>
    public static async Task<Outcome<Done>> Spend(
        DbTransaction transaction, UserId user, TokenCause cause, Guid subject, DateTimeOffset now, TokenOptions options)
    {
        var row = await Lock(transaction, user, now, options);
        if (await Entry(transaction, user, cause, subject) is not null)
        {
            return new Done();
        }

        var move = TokenRules.Spend(row.Account, cause, subject, now, options);
        if (move.Refusal is { } refusal)
        {
            return refusal;
        }

        await Write(transaction, user, row.Entries, move.Value);
        return new Done();
    }

    /// <summary>Gives back what was paid for something. What was not paid, or given back before, is not given back.</summary>
    public static async Task Refund(
        DbTransaction transaction, UserId user, TokenCause cause, Guid subject, DateTimeOffset now, TokenOptions options)
    {
        var row = await Lock(transaction, user, now, options);
        if (await Entry(transaction, user, cause, subject) is { } paid && await Entry(transaction, user, TokenCause.Refund, subject) is null)
        {
            await Write(transaction, user, row.Entries, TokenRules.Refund(row.Account, paid, now, options));
        }
    }

    /// <summary>The account with the days until now counted and written.</summary>
    public static async Task<TokenAccount> Accrue(DbTransaction transaction, UserId user, DateTimeOffset now, TokenOptions options)
    {
        var row = await Lock(transaction, user, now, options);
        var move = TokenRules.Accrue(row.Account, now, options);
        await Write(transaction, user, row.Entries, move);
        return move.Account;
    }

    private static async Task<AccountRow> Lock(DbTransaction transaction, UserId user, DateTimeOffset now, TokenOptions options)
    {
        const string count = """
            UPDATE token_accounts SET entries = entries WHERE user_id = @user RETURNING balance, counted_until, entries
            """;
        var connection = transaction.Connection!;
        var known = await connection.QuerySingleOrDefaultAsync<AccountRow>(count, new { user = user.Value }, transaction);
        if (known is not null)
        {
            return known;
        }

        var since = await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(
            "SELECT created_at FROM users WHERE id = @user", new { user = user.Value }, transaction);
        var opened = TokenRules.Open(since < now ? since.Value : now, options);
        var isNew = await connection.ExecuteAsync(
            """
            INSERT INTO token_accounts (user_id, balance, counted_until, entries) VALUES (@user, @balance, @until, 0)
            ON CONFLICT (user_id) DO NOTHING
            """,
            new { user = user.Value, balance = opened.Account.Balance, until = opened.Account.CountedUntil }, transaction) == 1;
        if (isNew)
        {
            await Write(transaction, user, 0, opened);
        }

        return await connection.QuerySingleAsync<AccountRow>(count, new { user = user.Value }, transaction);
    }

    private static async Task<TokenEntry?> Entry(DbTransaction transaction, UserId user, TokenCause cause, Guid subject) =>
        (await transaction.Connection!.QuerySingleOrDefaultAsync<TokenEntryRow>(
            "SELECT amount, cause, subject, at, balance FROM token_entries WHERE user_id = @user AND cause = @cause AND subject = @subject",
            new { user = user.Value, cause = (int)cause, subject }, transaction))?.ToEntry();

    private static async Task Write(DbTransaction transaction, UserId user, int entries, TokenMove move)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(
            "UPDATE token_accounts SET balance = @balance, counted_until = @until, entries = @entries WHERE user_id = @user",
            new
            {
                user = user.Value,
                balance = move.Account.Balance,
                until = move.Account.CountedUntil,
                entries = entries + move.Entries.Length,
            },
            transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO token_entries (user_id, number, amount, cause, subject, at, balance)
            VALUES (@user, @number, @amount, @cause, @subject, @at, @balance)
            """,
            move.Entries.Select((entry, index) => new
            {
                user = user.Value,
                number = entries + index + 1,
                amount = entry.Amount,
                cause = (int)entry.Cause,
                subject = entry.Subject,
                at = entry.At,
                balance = entry.Balance,
            }),
            transaction);
    }

    private sealed class AccountRow
    {
        public int Balance { get; init; }

        public DateTimeOffset CountedUntil { get; init; }

        public int Entries { get; init; }

        public TokenAccount Account => new(Balance, CountedUntil);
    }
}
