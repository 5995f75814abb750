using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.Bots;

/// <summary>Finds bots by the indexes of their tables.</summary>
public sealed class BotIndex(Database database) : IBotIndex
{
    private const int WordsMax = 8, AncestorsMax = 100;

    /// <summary>Comes after whatever a word can begin with.</summary>
    private const string AfterAll = "\U0010FFFF";

    /// <inheritdoc/>
    public Task<(ImmutableArray<Bot> Bots, long Total)> Search(BotSearch search, PageRequest page)
    {
        var (which, parameters) = Condition(search);
        var order = search.Words is null ? "bots.updated_at DESC, bots.id" : "bots.name_key, bots.id";
        parameters.Add("limit", page.Limit);
        parameters.Add("offset", page.Offset);
        return database.Read(async connection =>
        {
            var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM bots WHERE {which}", parameters);
            var rows = await connection.QueryAsync<BotRow>(
                $"SELECT {BotRow.Columns} FROM bots WHERE {which} ORDER BY {order} LIMIT @limit OFFSET @offset", parameters);
            return (rows.Select(row => row.ToBot()).ToImmutableArray(), total);
        });
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AncestorView>> Ancestors(BotId bot) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<AncestorRow>(
            """
            WITH RECURSIVE chain (step, bot, version, number, owner) AS (
              SELECT 1, forked_from_bot, forked_from_version, forked_from_number, forked_from_owner
              FROM bots WHERE id = @id AND forked_from_bot IS NOT NULL
              UNION ALL
              SELECT chain.step + 1, bots.forked_from_bot, bots.forked_from_version, bots.forked_from_number, bots.forked_from_owner
              FROM chain JOIN bots ON bots.id = chain.bot WHERE bots.forked_from_bot IS NOT NULL AND chain.step < @max)
            SELECT chain.bot, chain.version, chain.number, chain.owner, CASE WHEN bots.deleted_at IS NULL THEN bots.name END AS name
            FROM chain JOIN bots ON bots.id = chain.bot ORDER BY chain.step
            """,
            new { id = bot.Value, max = AncestorsMax });
        return rows.Select(row => row.ToView()).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<BotStats> Stats(BotId bot) => database.Read(async connection =>
    {
        var row = await connection.QuerySingleAsync<StatsRow>(
            """
            SELECT COUNT(*) AS versions, COUNT(CASE WHEN verdict <> @doesNotLoad THEN 1 END) AS loading,
              COUNT(CASE WHEN is_archived = 1 THEN 1 END) AS archived, MIN(created_at) AS first_at, MAX(created_at) AS last_at,
              (SELECT COUNT(*) FROM bots WHERE forked_from_bot = @id AND deleted_at IS NULL) AS forks
            FROM bot_versions WHERE bot_id = @id
            """,
            new { id = bot.Value, doesNotLoad = (int)Verdict.DoesNotLoad });
        return new BotStats((int)row.Versions, (int)row.Loading, (int)row.Archived, (int)row.Forks, row.FirstAt, row.LastAt);
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<DuplicateView> Duplicates, long Total)> OfShape(string shape, BotId except, UserId? reader, PageRequest page)
    {
        var parameters = new
        {
            shape,
            except = except.Value,
            all = reader is null ? 1 : 0,
            reader = reader?.Value ?? Guid.Empty,
            open = (int)Visibility.Public,
            limit = page.Limit,
            offset = page.Offset,
        };
        const string Found = """
            FROM bot_versions JOIN bots ON bots.id = bot_versions.bot_id
            WHERE bot_versions.shape = @shape AND bot_versions.bot_id <> @except AND bots.deleted_at IS NULL
              AND (@all = 1 OR bots.visibility = @open OR bots.owner_id = @reader)
            """;
        return database.Read(async connection =>
        {
            var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) {Found}", parameters);
            var rows = await connection.QueryAsync<DuplicateRow>(
                $"""
                SELECT bot_versions.bot_id, bots.name, bots.owner_id, bot_versions.id, bot_versions.number, bot_versions.created_at
                {Found} ORDER BY bot_versions.created_at, bot_versions.id LIMIT @limit OFFSET @offset
                """,
                parameters);
            return (rows.Select(row => row.ToView()).ToImmutableArray(), total);
        });
    }

    private static (string Which, DynamicParameters Parameters) Condition(BotSearch search)
    {
        var terms = new List<string> { "bots.deleted_at IS NULL" };
        var parameters = new DynamicParameters();
        if (search.Owner is { } owner)
        {
            terms.Add("bots.owner_id = @owner");
            parameters.Add("owner", owner.Value);
        }

        if (search.OwnerName is { } name)
        {
            terms.Add("bots.owner_id = (SELECT id FROM users WHERE username_key = @ownerName)");
            parameters.Add("ownerName", NameTerms.Key(name));
        }

        if (search.Visibility is { } visibility)
        {
            terms.Add("bots.visibility = @visibility");
            parameters.Add("visibility", (int)visibility);
        }

        foreach (var (number, word) in NameTerms.Words(search.Words).Take(WordsMax).Index())
        {
            terms.Add($"bots.id IN (SELECT bot_id FROM bot_terms WHERE term >= @from{number} AND term < @to{number})");
            parameters.Add($"from{number}", word);
            parameters.Add($"to{number}", word + AfterAll);
        }

        return (string.Join(" AND ", terms), parameters);
    }

    private sealed class AncestorRow
    {
        public Guid Bot { get; init; }

        public Guid Version { get; init; }

        public int Number { get; init; }

        public Guid Owner { get; init; }

        public string? Name { get; init; }

        public AncestorView ToView() => new(new ForkOriginView(new BotId(Bot), new BotVersionId(Version), Number, new UserId(Owner)), Name);
    }

    private sealed class StatsRow
    {
        public long Versions { get; init; }

        public long Loading { get; init; }

        public long Archived { get; init; }

        public long Forks { get; init; }

        public DateTimeOffset? FirstAt { get; init; }

        public DateTimeOffset? LastAt { get; init; }
    }

    private sealed class DuplicateRow
    {
        public Guid BotId { get; init; }

        public string Name { get; init; } = "";

        public Guid OwnerId { get; init; }

        public Guid Id { get; init; }

        public int Number { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DuplicateView ToView() => new(new BotId(BotId), Name, new UserId(OwnerId), new BotVersionId(Id), Number, CreatedAt);
    }
}
