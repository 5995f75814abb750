using System.Data.Common;
using Dapper;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Bots;

namespace Infon.Silo.Storage.Bots;

/// <summary>Bots in tables, and their versions where they are written.</summary>
public sealed class BotStore(Database database) : IBotStore
{
    private const string Insert = """
        INSERT INTO bots (id, owner_id, name, name_key, description, visibility, revision, created_at, updated_at, versions, active_version,
          forked_from_bot, forked_from_version, forked_from_number, forked_from_owner)
        VALUES (@Id, @OwnerId, @Name, @NameKey, @Description, @Visibility, @Revision, @CreatedAt, @UpdatedAt, @Versions, @ActiveVersion,
          @ForkedFromBot, @ForkedFromVersion, @ForkedFromNumber, @ForkedFromOwner)
        """;

    private const string Update = """
        UPDATE bots SET name = @Name, name_key = @NameKey, description = @Description, visibility = @Visibility, revision = @Revision,
          updated_at = @UpdatedAt, versions = @Versions, active_version = @ActiveVersion, deleted_at = @DeletedAt
        WHERE id = @Id AND revision = @Revision - 1
        """;

    private const string InsertVersion = """
        INSERT INTO bot_sources (hash, source) VALUES (@SourceHash, @Source) ON CONFLICT (hash) DO NOTHING;
        INSERT INTO bot_versions (id, bot_id, number, note, source_hash, source_bytes, shape, verdict, report, is_archived, created_at)
        VALUES (@Id, @BotId, @Number, @Note, @SourceHash, @SourceBytes, @Shape, @Verdict, @Report, @IsArchived, @CreatedAt)
        """;

    /// <inheritdoc/>
    public Task<Bot?> Find(BotId id) => database.Read(async connection => (await connection.QuerySingleOrDefaultAsync<BotRow>(
        $"SELECT {BotRow.Columns} FROM bots WHERE id = @id", new { id = id.Value }))?.ToBot());

    /// <inheritdoc/>
    public Task<Outcome<Done>> Add(Bot bot, StoredVersion? first = null, BotsOptions? room = null) => Write(
        bot, Insert, first, isNamed: true,
        room is null ? null : stock => stock.Objection(isNewBot: true, first?.Header.SourceBytes ?? 0, room));

    /// <inheritdoc/>
    public Task<Outcome<Done>> Replace(Bot bot, StoredVersion? added = null, BotsOptions? room = null) => Write(
        bot, Update, added, isNamed: added is null,
        added is null || room is null ? null : stock => stock.Objection(isNewBot: false, added.Header.SourceBytes, room));

    private static async Task<BotStock> Stock(DbTransaction transaction, Bot bot) => new(
        await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM bots WHERE owner_id = @owner AND deleted_at IS NULL", new { owner = bot.Owner.Value }, transaction),
        await transaction.Connection!.ExecuteScalarAsync<long>(
            """
            SELECT COALESCE(SUM(bot_versions.source_bytes), 0)
            FROM bots JOIN bot_versions ON bot_versions.bot_id = bots.id WHERE bots.owner_id = @owner
            """,
            new { owner = bot.Owner.Value }, transaction));

    private async Task<Outcome<Done>> Write(Bot bot, string sql, StoredVersion? version, bool isNamed, Func<BotStock, Refusal?>? objection)
    {
        try
        {
            return await database.Write<Outcome<Done>>(async transaction =>
            {
                var connection = transaction.Connection!;
                if (objection is not null && objection(await Stock(transaction, bot)) is { } refusal)
                {
                    return refusal;
                }

                if (await connection.ExecuteAsync(sql, BotRow.Of(bot), transaction) != 1)
                {
                    return RequestRefusals.Stale.Because();
                }

                if (isNamed)
                {
                    await WriteTerms(connection, transaction, bot);
                }

                if (version is not null)
                {
                    await connection.ExecuteAsync(InsertVersion, VersionRow.Of(version), transaction);
                }

                return new Done();
            });
        }
        catch (DbException failure) when (database.IsDuplicate(failure))
        {
            return BotRefusals.NameTaken.Because();
        }
    }

    private static async Task WriteTerms(DbConnection connection, DbTransaction transaction, Bot bot)
    {
        await connection.ExecuteAsync("DELETE FROM bot_terms WHERE bot_id = @id", new { id = bot.Id.Value }, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO bot_terms (term, bot_id) VALUES (@term, @id)",
            NameTerms.Of(bot.Name).Select(term => new { term, id = bot.Id.Value }), transaction);
    }
}
