using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Teams;

namespace Infon.Silo.Storage.Teams;

/// <summary>Team versions in tables, to be read with the bots that are their members.</summary>
public sealed class TeamVersions(Database database) : ITeamVersions
{
    private static readonly string Select = $"SELECT {TeamRow.Columns} FROM {TeamRow.Tables}";

    /// <inheritdoc/>
    public Task<Lineup?> Find(TeamVersionId version) => database.Read(async connection =>
    {
        var rows = await connection.QueryAsync<TeamRow>($"{Select} WHERE team_versions.id = @id", new { id = version.Value });
        return (await Lineups(connection, [.. rows])).SingleOrDefault();
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<TeamMember?>> Members(ImmutableArray<BotVersionId> versions) => database.Read(async connection =>
    {
        var known = await Members(connection, versions.Select(version => version.Value));
        return versions.Select(version => known.GetValueOrDefault(version.Value)).ToImmutableArray();
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<Lineup> Versions, long Total)> Of(TeamId team, PageRequest page) => database.Read(async connection =>
    {
        var parameters = new { id = team.Value, limit = page.Limit, offset = page.Offset };
        var total = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM team_versions WHERE team_id = @id", parameters);
        var rows = await connection.QueryAsync<TeamRow>(
            $"{Select} WHERE team_versions.team_id = @id ORDER BY team_versions.number DESC LIMIT @limit OFFSET @offset", parameters);
        return (await Lineups(connection, [.. rows]), total);
    });

    /// <inheritdoc/>
    public Task<(ImmutableArray<TeamView> Teams, long Total)> OfOwner(UserId owner, bool? isArchived, PageRequest page) =>
        database.Read(async connection =>
        {
            var which = $"teams.owner_id = @owner AND teams.deleted_at IS NULL{(isArchived is null ? "" : " AND teams.is_archived = @archived")}";
            var parameters = new { owner = owner.Value, archived = isArchived == true ? 1 : 0, limit = page.Limit, offset = page.Offset };
            var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM teams WHERE {which}", parameters);
            var rows = (await connection.QueryAsync<TeamRow>(
                $"""
                {Select} AND team_versions.number = teams.versions WHERE {which}
                ORDER BY teams.updated_at DESC, teams.id LIMIT @limit OFFSET @offset
                """,
                parameters)).ToList();
            var lineups = await Lineups(connection, rows);
            return (rows.Zip(lineups, (row, lineup) => new TeamView(row.ToTeam(), lineup)).ToImmutableArray(), total);
        });

    private static async Task<ImmutableArray<Lineup>> Lineups(DbConnection connection, List<TeamRow> rows)
    {
        var members = await Members(connection, rows.SelectMany(row => new[] { row.MemberA, row.MemberB }));
        return
        [
            .. rows.Select(row => new Lineup(row.ToVersion(), new UserId(row.OwnerId), row.Name, [members[row.MemberA], members[row.MemberB]])
            {
                IsArchived = row.IsArchived != 0,
                IsDeleted = row.DeletedAt is not null,
            }),
        ];
    }

    private static async Task<Dictionary<Guid, TeamMember>> Members(DbConnection connection, IEnumerable<Guid> versions)
    {
        var parameters = new DynamicParameters();
        foreach (var (index, version) in versions.Distinct().Index())
        {
            parameters.Add($"v{index}", version);
        }

        var names = parameters.ParameterNames.Select(name => $"@{name}").ToList();
        var rows = names.Count == 0
            ? []
            : await connection.QueryAsync<MemberRow>($"{MemberRow.Query} WHERE bot_versions.id IN ({string.Join(", ", names)})", parameters);
        return rows.ToDictionary(row => row.VersionId, row => row.ToMember());
    }
}
