using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Teams;

/// <summary>Where team versions are read, with their members as they are at that moment.</summary>
public interface ITeamVersions
{
    /// <summary>A team version, of a deleted team too; null = there is none of that id.</summary>
    Task<Lineup?> Find(TeamVersionId version);

    /// <summary>Bot versions that may become members, in the order asked for; null = there is no such bot version.</summary>
    Task<ImmutableArray<TeamMember?>> Members(ImmutableArray<BotVersionId> versions);

    /// <summary>The versions of a team, the last first, and how many there are in all.</summary>
    Task<(ImmutableArray<Lineup> Versions, long Total)> Of(TeamId team, PageRequest page);

    /// <summary>Teams with their last versions, the last changed first, and how many there are in all. Deleted teams are not found.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="isArchived">Only those that are archived, or only those that are not; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    Task<(ImmutableArray<TeamView> Teams, long Total)> OfOwner(UserId owner, bool? isArchived, PageRequest page);
}
