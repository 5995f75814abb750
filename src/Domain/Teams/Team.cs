using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Teams;

/// <summary>A team: a named pair of bot versions of one owner. Other members make a new version of it, which has a rating of its own.</summary>
/// <param name="Id">Which team.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What it is called; unique among the teams of its owner, whatever the case of its letters.</param>
/// <param name="Current">Its last version.</param>
/// <param name="Revision">Grows by one with every change.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record Team(
    TeamId Id, UserId Owner, string Name, TeamVersion Current, int Revision, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Whether it enters no new matches and is out of sight where teams are chosen.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When it was deleted; null = it is there.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>A new team with its first version.</summary>
    /// <param name="id">Which team.</param>
    /// <param name="caller">Who makes it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="members">Who plays for it, as found; null = there is no such bot version.</param>
    /// <param name="version">The id of its first version.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Team> Create(
        TeamId id, Caller caller, string? name, IReadOnlyList<TeamMember?> members, TeamVersionId version, DateTimeOffset now)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var errors = new FieldErrors().Add("name", TeamRules.ObjectionToName(name)).AddMembers(owner, members);
        return errors.Any
            ? RequestRefusals.Invalid.Because(errors)
            : new Team(id, owner, name!, new TeamVersion(version, id, 1, members[0]!.Version, members[1]!.Version, now), Revision: 1, now, now);
    }

    /// <summary>The team as it is, if the caller may change it and knows its current state.</summary>
    /// <param name="caller">Who wants to change it.</param>
    /// <param name="revision">The revision the change builds on; null = whichever is current.</param>
    public Outcome<Team> Open(Caller caller, int? revision)
    {
        if (!caller.Is(Owner))
        {
            return (caller.User is null ? RequestRefusals.Unauthenticated : TeamRefusals.NotYours).Because();
        }

        return revision is { } known && known != Revision ? RequestRefusals.Stale.Because() : this;
    }

    /// <summary>The team changed; null = as it is. Other members, or the same in another order, make a new version.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="isArchived">Whether it is archived.</param>
    /// <param name="members">Who plays for it, as found.</param>
    /// <param name="version">The id of its next version, if there is to be one.</param>
    /// <param name="now">The time.</param>
    public Outcome<Team> Change(
        string? name, bool? isArchived, IReadOnlyList<TeamMember?>? members, TeamVersionId version, DateTimeOffset now)
    {
        var errors = new FieldErrors().Add("name", TeamRules.ObjectionToName(name ?? Name));
        var isNew = members is not [{ } first, { } second] || !Current.Has(first.Version, second.Version);
        if (members is not null && isNew)
        {
            errors.AddMembers(Owner, members);
        }

        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        return Next(now) with
        {
            Name = name ?? Name,
            IsArchived = isArchived ?? IsArchived,
            Current = members is not null && isNew
                ? new TeamVersion(version, Id, Current.Number + 1, members[0]!.Version, members[1]!.Version, now)
                : Current,
        };
    }

    /// <summary>The team deleted: its name is free again, and its versions stay for the history that refers to them.</summary>
    public Team Delete(DateTimeOffset now) => Next(now) with { Name = "", IsArchived = true, DeletedAt = now };

    private Team Next(DateTimeOffset now) => this with { Revision = Revision + 1, UpdatedAt = now };
}
