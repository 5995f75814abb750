using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Teams;

/// <summary>Answers lists of teams from the store.</summary>
[StatelessWorker]
public sealed class TeamListGrain(ITeamStore store, ITeamVersions versions) : Grain, ITeamListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<TeamView>>> List(Caller caller, UserId? owner, bool? isArchived, PageRequest page)
    {
        if ((owner ?? caller.User) is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var (teams, total) = await versions.OfOwner(user, isArchived, page);
        return new PageOf<TeamView>(teams, page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<Lineup>>> Versions(TeamId team, PageRequest page)
    {
        if (await store.Find(team) is not { DeletedAt: null })
        {
            return TeamRefusals.NotFound.Because();
        }

        var (list, total) = await versions.Of(team, page);
        return new PageOf<Lineup>(list, page.Page, page.Limit, total);
    }
}
