using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.Bots;

/// <summary>Bots in tables.</summary>
public sealed class BotStore(Database database) : IBotStore
{
    private const string Columns = "id, owner_id, name, description, visibility, revision, created_at, updated_at";

    /// <inheritdoc/>
    public Task<BotRecord?> Find(BotId id) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM bots WHERE id = @id", new { id = id.Value }))?.ToRecord());

    /// <inheritdoc/>
    public Task<Outcome<Done>> Add(BotRecord bot) => Write(bot, """
        INSERT INTO bots (id, owner_id, name, name_key, description, visibility, revision, created_at, updated_at)
        VALUES (@Id, @OwnerId, @Name, @NameKey, @Description, @Visibility, @Revision, @CreatedAt, @UpdatedAt)
        """);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Replace(BotRecord bot) => Write(bot, """
        UPDATE bots SET name = @Name, name_key = @NameKey, description = @Description, visibility = @Visibility,
          revision = @Revision, updated_at = @UpdatedAt
        WHERE id = @Id AND revision = @Revision - 1
        """);

    /// <inheritdoc/>
    public Task<(ImmutableArray<BotRecord> Bots, long Total)> OfOwner(UserId owner, PageRequest page) => database.Read(async connection =>
    {
        var total = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM bots WHERE owner_id = @owner", new { owner = owner.Value });
        var rows = await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM bots WHERE owner_id = @owner ORDER BY updated_at DESC, id LIMIT @limit OFFSET @offset",
            new { owner = owner.Value, limit = page.Limit, offset = page.Offset });
        return (rows.Select(row => row.ToRecord()).ToImmutableArray(), total);
    });

    private async Task<Outcome<Done>> Write(BotRecord bot, string sql)
    {
        try
        {
            var written = await database.Write(transaction => transaction.Connection!.ExecuteAsync(sql, Row.Of(bot), transaction));
            return written == 1 ? new Done() : RequestRefusals.Stale.Because();
        }
        catch (DbException failure) when (database.IsDuplicate(failure))
        {
            return BotRefusals.NameTaken.Because();
        }
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public Guid OwnerId { get; init; }

        public string Name { get; init; } = "";

        public string NameKey => Name.ToUpperInvariant();

        public string Description { get; init; } = "";

        public int Visibility { get; init; }

        public int Revision { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public static Row Of(BotRecord bot) => new()
        {
            Id = bot.Id.Value,
            OwnerId = bot.Owner.Value,
            Name = bot.Name,
            Description = bot.Description,
            Visibility = (int)bot.Visibility,
            Revision = bot.Revision,
            CreatedAt = bot.CreatedAt,
            UpdatedAt = bot.UpdatedAt,
        };

        public BotRecord ToRecord() => new(
            new BotId(Id), new UserId(OwnerId), Name, Description, (Visibility)Visibility, Revision, CreatedAt, UpdatedAt);
    }
}
