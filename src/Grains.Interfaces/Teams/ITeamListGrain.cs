using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Teams;

/// <summary>Lists of teams and of their versions: any number of workers, each answer one or two indexed queries.</summary>
[Alias("team-list-grain")]
public interface ITeamListGrain : IGrainWithIntegerKey
{
    /// <summary>The teams of a user, the last changed first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="owner">Whose teams; null = the caller's own.</param>
    /// <param name="isArchived">Only those that are archived, or only those that are not; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    [Alias("list")]
    Task<Outcome<PageOf<TeamView>>> List(Caller caller, UserId? owner, bool? isArchived, PageRequest page);

    /// <summary>The versions of a team, the last first.</summary>
    [Alias("versions")]
    Task<Outcome<PageOf<Lineup>>> Versions(TeamId team, PageRequest page);
}
