using Infon.Domain.Refusals;
using Infon.Domain.Teams;

namespace Infon.Grains.Teams;

/// <summary>Where teams are stored. Every write is one transaction, durable when its task completes.</summary>
public interface ITeamStore
{
    /// <summary>A team, deleted or not; null = there is none of that id.</summary>
    Task<Team?> Find(TeamId id);

    /// <summary>Stores a new team with its version; refused with <see cref="TeamRefusals.NameTaken"/> or <see cref="TeamRefusals.TooManyTeams"/>.</summary>
    /// <param name="team">The team.</param>
    /// <param name="perUserMax">How many teams its owner may have with it.</param>
    Task<Outcome<Done>> Add(Team team, int perUserMax);

    /// <summary>Stores a changed team over the revision before it, with its version if that is new; refused with
    /// <see cref="TeamRefusals.NameTaken"/> or as stale.</summary>
    Task<Outcome<Done>> Replace(Team team);
}
