using Infon.Domain.Refusals;

namespace Infon.Domain.Teams;

/// <summary>Why requests about teams are refused.</summary>
public static class TeamRefusals
{
    /// <summary>No such team.</summary>
    public static readonly RefusalCode NotFound = new("teams.not-found", RefusalKind.NotFound, "There is no such team.");

    /// <summary>No such version.</summary>
    public static readonly RefusalCode VersionNotFound = new("teams.version-not-found", RefusalKind.NotFound, "There is no team version of this id.");

    /// <summary>Somebody else's team.</summary>
    public static readonly RefusalCode NotYours = new("teams.not-yours", RefusalKind.Forbidden, "Only the owner of a team may change it.");

    /// <summary>The owner has another team of that name.</summary>
    public static readonly RefusalCode NameTaken = new("teams.name-taken", RefusalKind.Conflict, "You have another team of that name.");

    /// <summary>The owner has as many teams as one may have.</summary>
    public static readonly RefusalCode TooManyTeams = new(
        "teams.too-many", RefusalKind.Conflict, "You have as many teams as a user may have; delete one that you no longer need.");

    /// <summary>An archived team is to play.</summary>
    public static readonly RefusalCode Archived = new(
        "teams.archived", RefusalKind.Conflict, "This team is archived, so it enters no matches; its owner can take it out of the archive.");

    /// <summary>A team is to play one of whose members cannot.</summary>
    public static readonly RefusalCode MemberUnfit = new(
        "teams.member-unfit", RefusalKind.Conflict, "A member of this team version cannot play, so the team enters no matches; give the team other members.");
}
