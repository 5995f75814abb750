using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;

namespace Infon.Silo.Storage.Teams;

/// <summary>A row of the table of teams with one of its versions.</summary>
internal sealed class TeamRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        teams.id, teams.owner_id, teams.name, teams.is_archived, teams.revision, teams.created_at, teams.updated_at, teams.deleted_at,
        team_versions.id AS version_id, team_versions.number, team_versions.member_a, team_versions.member_b,
        team_versions.created_at AS version_created_at
        """;

    /// <summary>Where a query finds them.</summary>
    public const string Tables = "teams JOIN team_versions ON team_versions.team_id = teams.id";

    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    public string Name { get; init; } = "";

    public int IsArchived { get; init; }

    public int Revision { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public Guid VersionId { get; init; }

    public int Number { get; init; }

    public Guid MemberA { get; init; }

    public Guid MemberB { get; init; }

    public DateTimeOffset VersionCreatedAt { get; init; }

    /// <summary>What is unique among the teams of an owner; a deleted team takes no name.</summary>
    public string NameKey => DeletedAt is null ? Name.ToUpperInvariant() : $"\n{Id}";

    /// <summary>The row of a team and its last version.</summary>
    public static TeamRow Of(Team team) => new()
    {
        Id = team.Id.Value,
        OwnerId = team.Owner.Value,
        Name = team.Name,
        IsArchived = team.IsArchived ? 1 : 0,
        Revision = team.Revision,
        CreatedAt = team.CreatedAt,
        UpdatedAt = team.UpdatedAt,
        DeletedAt = team.DeletedAt,
        VersionId = team.Current.Id.Value,
        Number = team.Current.Number,
        MemberA = team.Current.First.Value,
        MemberB = team.Current.Second.Value,
        VersionCreatedAt = team.Current.CreatedAt,
    };

    /// <summary>The version of the row.</summary>
    public TeamVersion ToVersion() => new(
        new TeamVersionId(VersionId), new TeamId(Id), Number, new BotVersionId(MemberA), new BotVersionId(MemberB), VersionCreatedAt);

    /// <summary>The team of the row, if its version is the last.</summary>
    public Team ToTeam() => new(new TeamId(Id), new UserId(OwnerId), Name, ToVersion(), Revision, CreatedAt, UpdatedAt)
    {
        IsArchived = IsArchived != 0,
        DeletedAt = DeletedAt,
    };
}
