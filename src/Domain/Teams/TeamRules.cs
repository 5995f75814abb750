using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Teams;

/// <summary>What a team may be.</summary>
public static class TeamRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 64;

    /// <summary>How many members a team has.</summary>
    public const int MemberCount = 2;

    /// <summary>What is wrong with a name; null = nothing.</summary>
    public static string? ObjectionToName(string? name) => name switch
    {
        null or "" => "A team needs a name.",
        { Length: > NameLengthMax } => $"A name has at most {NameLengthMax} characters; this one has {name.Length}.",
        _ when name.Trim().Length != name.Length => "A name neither begins nor ends with a space.",
        _ when name.Any(char.IsControl) => "A name has no control characters.",
        _ => null,
    };

    /// <summary>Adds what is wrong with members that somebody wants for a team.</summary>
    /// <param name="errors">Collects.</param>
    /// <param name="owner">Whose team it is.</param>
    /// <param name="members">The members; null = there is no such bot version.</param>
    public static FieldErrors AddMembers(this FieldErrors errors, UserId owner, IReadOnlyList<TeamMember?> members)
    {
        if (members.Count != MemberCount)
        {
            return errors.Add("members", $"A team has {MemberCount} members, which may be the same version twice; these are {members.Count}.");
        }

        foreach (var (index, member) in members.Index())
        {
            errors.Add($"members[{index}]", member?.Owner == owner && !member.IsDeleted ? member.Objection : "No bot of yours has a version of this id.");
        }

        return errors;
    }
}
