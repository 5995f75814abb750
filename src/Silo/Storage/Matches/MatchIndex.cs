using System.Collections.Immutable;
using Dapper;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;

namespace Infon.Silo.Storage.Matches;

/// <summary>Finds matches by the indexes of their tables. Ids of matches grow with time, so the order of ids is that of asking.</summary>
public sealed class MatchIndex(Database database) : IMatchIndex
{
    /// <inheritdoc/>
    public Task<(ImmutableArray<MatchRecord> Matches, long Total)> Search(MatchSearch search, PageRequest page)
    {
        var (which, parameters) = Condition(search);
        parameters.Add("limit", page.Limit);
        parameters.Add("offset", page.Offset);
        return database.Read(async connection =>
        {
            var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM matches WHERE {which}", parameters);
            var matches = await MatchStore.Read(
                connection, $"{which} ORDER BY matches.id DESC LIMIT @limit OFFSET @offset", parameters);
            return (matches.ToImmutableArray(), total);
        });
    }

    /// <summary>Numbers of enumerations stand in the text, so that the planner sees which partial index fits.</summary>
    private static (string Which, DynamicParameters Parameters) Condition(MatchSearch search)
    {
        var terms = new List<string>();
        var parameters = new DynamicParameters();
        AddSeat("bot_id", search.Bot?.Value);
        AddSeat("version_id", search.Version?.Value);
        AddSeat("owner_id", search.Owner?.Value);
        Add("format", (int?)search.Format);
        Add("status", (int?)search.Status);
        Add("pace", (int?)search.Pace);
        Add("is_rated", search.IsRated is { } isRated ? isRated ? 1 : 0 : null);
        return (terms.Count == 0 ? "1 = 1" : string.Join(" AND ", terms), parameters);

        void Add(string column, int? number)
        {
            if (number is not null)
            {
                terms.Add($"matches.{column} = {number}");
            }
        }

        void AddSeat(string column, Guid? id)
        {
            if (id is not null)
            {
                terms.Add($"matches.id IN (SELECT match_id FROM match_seats WHERE {column} = @{column})");
                parameters.Add(column, id);
            }
        }
    }
}
