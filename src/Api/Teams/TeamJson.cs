using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;

namespace Infon.Api.Teams;

/// <summary>A team, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Archived">Whether it enters no new matches.</param>
/// <param name="Current">Its last version.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record TeamJson(
    Guid Id, Guid OwnerId, string Name, bool Archived, TeamVersionJson Current, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>A team as the API shows it.</summary>
    public static TeamJson Of(TeamView view) => new(
        view.Team.Id.Value, view.Team.Owner.Value, view.Team.Name, view.Team.IsArchived, TeamVersionJson.Of(view.Current), view.Team.CreatedAt,
        view.Team.UpdatedAt);
}

/// <summary>A version of a team: who plays for it. It never changes, and has a rating of its own.</summary>
/// <param name="Id">Its id, by which it is challenged.</param>
/// <param name="Number">Its number among the versions of the team; the first is 1.</param>
/// <param name="Members">The two bot versions, in the order of their seats.</param>
/// <param name="Objection">Why it enters no new matches; null = it may.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record TeamVersionJson(Guid Id, int Number, IReadOnlyList<TeamMemberJson> Members, string? Objection, DateTimeOffset CreatedAt)
{
    /// <summary>A version as the API shows it.</summary>
    public static TeamVersionJson Of(Lineup lineup) => new(
        lineup.Version.Id.Value, lineup.Version.Number, [.. lineup.Members.Select(TeamMemberJson.Of)], lineup.Objection()?.Sentence,
        lineup.Version.CreatedAt);
}

/// <summary>A bot version that plays for a team.</summary>
/// <param name="BotId">The bot.</param>
/// <param name="Name">What the bot is called; null = it was deleted.</param>
/// <param name="VersionId">The version of the bot.</param>
/// <param name="Version">The number of that version.</param>
public sealed record TeamMemberJson(Guid BotId, string? Name, Guid VersionId, int Version)
{
    /// <summary>A member as the API shows it.</summary>
    public static TeamMemberJson Of(TeamMember member) => new(
        member.Bot.Value, member.IsDeleted ? null : member.Name, member.Version.Value, member.Number);
}

/// <summary>A request for a new team.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Members">The ids of two versions of your bots, in the order of their seats; the same one twice is a team too.</param>
public sealed record CreateTeamJson(string? Name, IReadOnlyList<Guid>? Members);

/// <summary>A change of a team; what is left out stays as it is.</summary>
/// <param name="Name">What it is called, 1 to 64 characters.</param>
/// <param name="Members">The ids of two versions of your bots, in the order of their seats. Others than now make a new version.</param>
/// <param name="Archived">Whether it enters no new matches.</param>
public sealed record ChangeTeamJson(string? Name = null, IReadOnlyList<Guid>? Members = null, bool? Archived = null);
