using System.Collections.Immutable;
using Dapper;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Mail;

namespace Infon.Silo.Storage.Mail;

/// <summary>Mails in a table.</summary>
public sealed class MailStore(Database database) : IMailStore
{
    private const string Columns = "id, recipient, subject, body, created_at, attempts";

    /// <inheritdoc/>
    public Task<ImmutableArray<PendingMail>> Due(DateTimeOffset now, int count) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<MailRow>(
            $"SELECT {Columns} FROM mails WHERE next_attempt_at <= @now ORDER BY next_attempt_at, id LIMIT @count", new { now, count });
        return rows.Select(row => new PendingMail(row.ToRecord(), row.Attempts)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task Sent(Guid id, DateTimeOffset now) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE mails SET sent_at = @now, next_attempt_at = NULL, failure = NULL WHERE id = @id", new { id, now }, transaction));

    /// <inheritdoc/>
    public Task Failed(Guid id, string failure, DateTimeOffset? nextAttemptAt) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE mails SET attempts = attempts + 1, failure = @failure, next_attempt_at = @nextAttemptAt WHERE id = @id",
        new { id, failure, nextAttemptAt }, transaction));

    /// <inheritdoc/>
    public Task<(ImmutableArray<MailRecord> Mails, long Total)> All(PageRequest page) => database.Read(async connection =>
    {
        var total = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM mails");
        var rows = await connection.QueryAsync<MailRow>(
            $"SELECT {Columns} FROM mails ORDER BY created_at DESC, id DESC LIMIT @limit OFFSET @offset",
            new { limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToRecord()).ToImmutableArray(), total);
    });

    /// <inheritdoc/>
    public Task<int> Forget(DateTimeOffset before) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "DELETE FROM mails WHERE created_at < @before", new { before }, transaction));
}
