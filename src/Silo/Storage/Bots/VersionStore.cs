using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Bots;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.Bots;

/// <summary>Versions in tables, to be read.</summary>
public sealed class VersionStore(Database database) : IVersionStore
{
    /// <inheritdoc/>
    public Task<BotVersion?> Find(BotId bot, VersionKey version) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<VersionRow>(
            $"SELECT {VersionRow.Columns} FROM bot_versions WHERE bot_id = @bot AND {Wanted(version)}", Key(bot, version)))?.ToVersion());

    /// <inheritdoc/>
    public Task<StoredVersion?> Read(BotId bot, VersionKey version) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<VersionRow>(
            $"""
            SELECT {VersionRow.Columns}, bot_versions.report, bot_sources.source
            FROM bot_versions JOIN bot_sources ON bot_sources.hash = bot_versions.source_hash
            WHERE bot_id = @bot AND {Wanted(version)}
            """,
            Key(bot, version)))?.ToStored());

    /// <inheritdoc/>
    public Task<bool> Has(BotId bot, string sourceHash) => database.Read(async connection =>
        await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM bot_versions WHERE bot_id = @bot AND source_hash = @sourceHash", new { bot = bot.Value, sourceHash }) > 0);

    /// <inheritdoc/>
    public Task<(ImmutableArray<BotVersion> Versions, long Total)> Of(BotId bot, bool? isArchived, PageRequest page) => database.Read(async connection =>
    {
        var which = isArchived is null ? "bot_id = @bot" : "bot_id = @bot AND is_archived = @archived";
        var archived = isArchived == true ? 1 : 0;
        var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM bot_versions WHERE {which}", new { bot = bot.Value, archived });
        var rows = await connection.QueryAsync<VersionRow>(
            $"SELECT {VersionRow.Columns} FROM bot_versions WHERE {which} ORDER BY number DESC LIMIT @limit OFFSET @offset",
            new { bot = bot.Value, archived, limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToVersion()).ToImmutableArray(), total);
    });

    /// <inheritdoc/>
    public Task SetArchived(BotVersionId version, bool isArchived) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "UPDATE bot_versions SET is_archived = @archived WHERE id = @id", new { id = version.Value, archived = isArchived ? 1 : 0 }, transaction));

    private static string Wanted(VersionKey version) => version.Number is null ? "bot_versions.id = @id" : "number = @number";

    private static object Key(BotId bot, VersionKey version) => version.Number is { } number
        ? new { bot = bot.Value, number }
        : new { bot = bot.Value, id = version.Id ?? Guid.Empty };
}
