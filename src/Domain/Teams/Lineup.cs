using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Teams;

/// <summary>A team version with its members as they are now: what takes the seats of one side of a match.</summary>
/// <param name="Version">Which team version.</param>
/// <param name="Owner">Whose team it is.</param>
/// <param name="Name">What the team is called; empty = it was deleted.</param>
/// <param name="Members">The two members in the order of their seats.</param>
public sealed record Lineup(TeamVersion Version, UserId Owner, string Name, ImmutableArray<TeamMember> Members)
{
    /// <summary>Whether the team is archived.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether the team was deleted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Why it enters no new matches; null = it may. A version that is not the team's last may enter too.</summary>
    public Refusal? Objection()
    {
        if (IsDeleted)
        {
            return TeamRefusals.NotFound.Because();
        }

        return IsArchived ? TeamRefusals.Archived.Because()
            : Members.Select(member => member.Objection).FirstOrDefault(objection => objection is not null) is { } unfit
                ? TeamRefusals.MemberUnfit.Because($"This team version enters no matches: {unfit}")
                : null;
    }
}
