using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings;

namespace Infon.Silo.Storage.Ratings;

/// <summary>Reads changes of ratings from their table.</summary>
public sealed class RatingHistory(Database database) : IRatingHistory
{
    /// <inheritdoc/>
    public Task<ImmutableArray<RatingStep>> ChangesOf(MatchId match) => database.Read(async connection =>
        (await connection.QueryAsync<ChangeRow>(
            $"SELECT {ChangeRow.Columns} FROM rating_changes WHERE match_id = @match ORDER BY entrant_id", new { match = match.Value }))
        .Select(row => row.ToStep()).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<RatingStep>> ChangesOf(ImmutableArray<MatchId> matches) => matches.IsEmpty
        ? Task.FromResult(ImmutableArray<RatingStep>.Empty)
        : database.Read(async connection =>
        {
            var ids = new DynamicParameters();
            foreach (var (index, match) in matches.Index())
            {
                ids.Add($"match{index}", match.Value);
            }

            var rows = await connection.QueryAsync<ChangeRow>(
                $"""
                SELECT {ChangeRow.Columns} FROM rating_changes
                WHERE match_id IN ({string.Join(", ", ids.ParameterNames.Select(name => $"@{name}"))}) ORDER BY match_id, entrant_id
                """,
                ids);
            return rows.Select(row => row.ToStep()).ToImmutableArray();
        });
}
