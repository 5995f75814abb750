using Infon.Domain.Teams;
using Infon.Grains.Teams;

namespace Infon.Grains.Challenges;

/// <summary>Finds teams that are to play.</summary>
public sealed class Lineups(ITeamVersions teams, IChallengeStore store)
{
    /// <summary>A team version, or why it cannot play.</summary>
    internal async Task<(Party? Party, string? Objection)> Find(TeamVersionId version)
    {
        if (await teams.Find(version) is not { } lineup)
        {
            return (null, "There is no team version with this id.");
        }

        if (lineup.Objection() is { } refusal)
        {
            return (null, refusal.Sentence);
        }

        var known = (await store.Versions([.. lineup.Members.Select(member => member.Version).Distinct()])).ToDictionary(each => each.Version);
        var party = new Party([.. lineup.Members.Select(member => known[member.Version])], version);
        return (party, party.Bots.Select(bot => bot.ObjectionToPlaying).FirstOrDefault(objection => objection is not null));
    }
}
