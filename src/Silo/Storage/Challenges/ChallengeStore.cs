using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Grains.Challenges;

namespace Infon.Silo.Storage.Challenges;

/// <summary>Reads what challenges are decided by.</summary>
public sealed class ChallengeStore(Database database) : IChallengeStore
{
    private const string Plays = "bot_versions.number = bots.active_version AND bots.deleted_at IS NULL";

    /// <inheritdoc/>
    public Task<ImmutableArray<Contender>> Versions(ImmutableArray<BotVersionId> versions) =>
        ReadAll(versions.Select(version => version.Value), ids => $"bot_versions.id IN {ids}");

    /// <inheritdoc/>
    public Task<ImmutableArray<Contender>> Active(ImmutableArray<BotId> bots) =>
        ReadAll(bots.Select(bot => bot.Value), ids => $"bots.id IN {ids} AND {Plays}");

    /// <inheritdoc/>
    public Task<ImmutableArray<Contender>> House() => Read($"bots.owner_id = @house AND {Plays}", new { house = UserId.House.Value });

    /// <inheritdoc/>
    public Task<ChallengeLoad> LoadOf(UserId user) => database.Read(async connection =>
    {
        var paces = (await connection.QueryAsync<int>(
            "SELECT pace FROM matches WHERE status < 2 AND requested_by = @user", new { user = user.Value })).ToList();
        return new ChallengeLoad(paces.Count, paces.Count(pace => pace == (int)MatchPace.Live));
    });

    /// <inheritdoc/>
    public Task<int> LiveOpen() => database.Read(async connection => (int)await connection.ExecuteScalarAsync<long>(
        "SELECT COUNT(*) FROM matches WHERE status < 2 AND pace = @live", new { live = (int)MatchPace.Live }));

    /// <inheritdoc/>
    public Task<ImmutableArray<Encounter>> Encounters(MatchFormat format, ImmutableArray<BotId> bots, DateTimeOffset since) =>
        database.Read(async connection =>
        {
            var own = new IdList(bots.Select(bot => bot.Value));
            own.Values.AddDynamicParams(new { first = FirstIdOf(since), format = (int)format, since });

            // Ids of matches grow with time, so the index by bot and match finds the last ones at once.
            var rows = await connection.QueryAsync<EncounterRow>(
                $"""
                SELECT other.bot_id, COUNT(DISTINCT matches.id) AS games, MAX(matches.created_at) AS last_at
                FROM match_seats own JOIN matches ON matches.id = own.match_id JOIN match_seats other ON other.match_id = own.match_id
                WHERE own.bot_id IN {own.Sql} AND own.match_id >= @first AND other.bot_id NOT IN {own.Sql} AND matches.format = @format
                  AND matches.is_rated = 1 AND matches.status <= 2 AND matches.created_at >= @since
                GROUP BY other.bot_id
                """,
                own.Values);
            return rows.Select(row => new Encounter(new BotId(row.BotId), (int)row.Games, row.LastAt)).ToImmutableArray();
        });

    /// <summary>The lowest id that can be made at some time.</summary>
    private static Guid FirstIdOf(DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(time).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6..].Clear();
        return new Guid(bytes, bigEndian: true);
    }

    private Task<ImmutableArray<Contender>> Read(string which, object values) => database.Read(async connection =>
        (await connection.QueryAsync<ContenderRow>($"{ContenderRow.Query} WHERE {which} ORDER BY bot_versions.id", values))
        .Select(row => row.ToContender()).ToImmutableArray());

    private Task<ImmutableArray<Contender>> ReadAll(IEnumerable<Guid> ids, Func<string, string> which)
    {
        var list = new IdList(ids);
        return list.Values.ParameterNames.Any() ? Read(which(list.Sql), list.Values) : Task.FromResult(ImmutableArray<Contender>.Empty);
    }

    private sealed class EncounterRow
    {
        public Guid BotId { get; init; }

        public long Games { get; init; }

        public DateTimeOffset LastAt { get; init; }
    }
}
