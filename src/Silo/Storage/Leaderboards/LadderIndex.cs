using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Leaderboards;
using Infon.Grains.Ratings;
using Infon.Silo.Storage.Ratings;

namespace Infon.Silo.Storage.Leaderboards;

/// <summary>Finds what boards are made from by the indexes of its tables.</summary>
public sealed class LadderIndex(Database database) : ILadderIndex
{
    /// <inheritdoc/>
    public Task<LadderStamp> Stamp(RatedFormat format) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<LadderRow>(
            $"SELECT {LadderRow.Columns} FROM ladders WHERE format = @format", new { format = (int)format }))?.ToStamp()
        ?? new LadderStamp(default, 0, null));

    /// <inheritdoc/>
    public Task<ImmutableArray<ListedVersion>> Listed(RatedFormat format) => database.Read(async connection =>
        (await connection.QueryAsync<ListedRow>(ListedRow.All(format), new { format = (int)format }))
        .Select(row => row.ToVersion()!).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<ListedChange>> Changed(RatedFormat format, long after, DateTimeOffset since) => database.Read(async connection =>
    {
        var values = new { format = (int)format, after, since };
        var moved = await connection.QueryAsync<ListedRow>($"{ListedRow.All(format)} AND ratings.number > @after", values);
        var changed = await connection.QueryAsync<ListedRow>(ListedRow.Changed(format), values);
        return moved.Concat(changed).Select(row => new ListedChange(row.Subject, row.ToVersion())).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<GameTally>> Games(RatedFormat format, DateTimeOffset since, long after, long last) => database.Read(async connection =>
    {
        // A sign keeps a condition from choosing the index.
        var which = after == 0 ? "at >= @since AND +number <= @last" : "+at >= @since AND number > @after AND number <= @last";
        var rows = await connection.QueryAsync<TallyRow>(
            $"SELECT entrant_id, outcome, COUNT(*) AS games FROM rating_changes WHERE format = @format AND {which} GROUP BY entrant_id, outcome",
            new { format = (int)format, since, after, last });
        return rows.Select(row => new GameTally(new EntrantId(row.EntrantId), (GameOutcome)row.Outcome, (int)row.Games)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<EntryLabel>> Labels(RatedFormat format, ImmutableArray<EntrantId> entrants)
    {
        if (entrants.IsEmpty)
        {
            return Task.FromResult(ImmutableArray<EntryLabel>.Empty);
        }

        // The two databases do not agree on what a list is as one parameter.
        var ids = new DynamicParameters();
        for (var i = 0; i < entrants.Length; i++)
        {
            ids.Add($"id{i}", entrants[i].Value);
        }

        var sql = $"""
            SELECT versions.id, subjects.name, versions.number, users.username FROM {ListedRow.Tables(format)}
            WHERE versions.id IN ({string.Join(", ", entrants.Select((_, i) => $"@id{i}"))}) AND subjects.deleted_at IS NULL
            """;
        return database.Read(async connection =>
            (await connection.QueryAsync<LabelRow>(sql, ids))
            .Select(row => new EntryLabel(new EntrantId(row.Id), row.Name, row.Number, row.Username)).ToImmutableArray());
    }

    /// <inheritdoc/>
    public Task<MatchId?> LastMatch(RatedFormat format, EntrantId entrant) => database.Read<MatchId?>(async connection =>
        await connection.QueryFirstOrDefaultAsync<Guid?>(
            "SELECT match_id FROM rating_changes WHERE entrant_id = @id AND format = @format ORDER BY number DESC LIMIT 1",
            new { id = entrant.Value, format = (int)format }) is { } match ? new MatchId(match) : null);

    /// <inheritdoc/>
    public Task<StandingLine?> Nearest(RatedFormat format, EntrantId entrant) => database.Read(async connection =>
        (await connection.QueryFirstOrDefaultAsync<StandingRow>(
            $"""
            {Lineage.Chain}
            SELECT {StandingRow.Columns} FROM chain JOIN ratings ON ratings.format = @format AND ratings.entrant_id = chain.id
            ORDER BY chain.step LIMIT 1
            """,
            new { format = (int)format, id = entrant.Value }))?.ToLine());

    private sealed class TallyRow
    {
        public Guid EntrantId { get; init; }

        public int Outcome { get; init; }

        public long Games { get; init; }
    }

    private sealed class LabelRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public int Number { get; init; }

        public string Username { get; init; } = "";
    }
}
