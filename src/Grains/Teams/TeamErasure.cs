using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Teams;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Teams;

/// <summary>Deletes the teams of a user who leaves; what history refers to stays, without a name.</summary>
public sealed class TeamErasure(ITeamVersions versions, IGrainFactory grains) : IErasurePart
{
    /// <inheritdoc/>
    public async Task Erase(UserId user)
    {
        while (true)
        {
            var (teams, _) = await versions.OfOwner(user, isArchived: null, new PageRequest(1, PageRequest.LimitMax));
            if (teams.IsEmpty)
            {
                return;
            }

            foreach (var team in teams)
            {
                var deleted = await grains.GetGrain<ITeamGrain>(team.Team.Id.Value).Delete(new Caller(user), null);
                if (deleted.Refusal is { } refusal)
                {
                    throw new InvalidOperationException($"Team {team.Team.Id} of a user who leaves cannot be deleted: {refusal.Sentence}");
                }
            }
        }
    }
}
