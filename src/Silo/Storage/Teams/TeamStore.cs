using System.Data.Common;
using Dapper;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Teams;

namespace Infon.Silo.Storage.Teams;

/// <summary>Teams in tables, and their versions where they are written.</summary>
public sealed class TeamStore(Database database) : ITeamStore
{
    private const string Insert = """
        INSERT INTO teams (id, owner_id, name, name_key, is_archived, versions, revision, created_at, updated_at)
        VALUES (@Id, @OwnerId, @Name, @NameKey, @IsArchived, @Number, @Revision, @CreatedAt, @UpdatedAt)
        """;

    private const string Update = """
        UPDATE teams SET name = @Name, name_key = @NameKey, is_archived = @IsArchived, versions = @Number, revision = @Revision,
          updated_at = @UpdatedAt, deleted_at = @DeletedAt
        WHERE id = @Id AND revision = @Revision - 1
        """;

    private const string InsertVersion = """
        INSERT INTO team_versions (id, team_id, number, member_a, member_b, created_at)
        VALUES (@VersionId, @Id, @Number, @MemberA, @MemberB, @VersionCreatedAt) ON CONFLICT (id) DO NOTHING
        """;

    /// <inheritdoc/>
    public Task<Team?> Find(TeamId id) => database.Read(async connection => (await connection.QuerySingleOrDefaultAsync<TeamRow>(
        $"SELECT {TeamRow.Columns} FROM {TeamRow.Tables} AND team_versions.number = teams.versions WHERE teams.id = @id",
        new { id = id.Value }))?.ToTeam());

    /// <inheritdoc/>
    public Task<Outcome<Done>> Add(Team team, int perUserMax) => Write(team, async (transaction, row) =>
    {
        var connection = transaction.Connection!;
        var count = await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM teams WHERE owner_id = @OwnerId AND deleted_at IS NULL", row, transaction);
        if (count >= perUserMax)
        {
            return TeamRefusals.TooManyTeams.Because();
        }

        await connection.ExecuteAsync(Insert, row, transaction);
        return new Done();
    });

    /// <inheritdoc/>
    public Task<Outcome<Done>> Replace(Team team) => Write(team, async (transaction, row) =>
        await transaction.Connection!.ExecuteAsync(Update, row, transaction) == 1 ? new Done() : RequestRefusals.Stale.Because());

    private async Task<Outcome<Done>> Write(Team team, Func<DbTransaction, TeamRow, Task<Outcome<Done>>> change)
    {
        var row = TeamRow.Of(team);
        try
        {
            return await database.Write(async transaction =>
            {
                var changed = await change(transaction, row);
                if (!changed.IsRefused)
                {
                    await transaction.Connection!.ExecuteAsync(InsertVersion, row, transaction);
                }

                return changed;
            });
        }
        catch (DbException failure) when (database.IsDuplicate(failure))
        {
            return TeamRefusals.NameTaken.Because();
        }
    }
}
