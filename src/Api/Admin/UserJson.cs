using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Admin;

namespace Infon.Api.Admin;

/// <summary>A user, as admins see them.</summary>
/// <param name="Id">Which user.</param>
/// <param name="Username">The name by which everybody knows the user.</param>
/// <param name="Email">The e-mail address; null = none is confirmed.</param>
/// <param name="DisplayName">What the user wants to be called; empty = by the username.</param>
/// <param name="Role">What the account is trusted with: user or admin.</param>
/// <param name="Standing">How it stands: active, unconfirmed, suspended or erased.</param>
/// <param name="SuspendedBecause">Why it is suspended; null = it is not.</param>
/// <param name="DeletedAfter">When it will be deleted; null = it stays.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record UserJson(
    Guid Id, string Username, string? Email, string DisplayName, Role Role, Standing Standing, string? SuspendedBecause,
    DateTimeOffset? DeletedAfter, DateTimeOffset CreatedAt)
{
    /// <summary>A user as the API shows them.</summary>
    public static UserJson Of(UserView user) => new(
        user.Id.Value, user.Username, user.Email, user.DisplayName, user.Role, user.Standing, user.SuspendedBecause, user.EraseAfter, user.CreatedAt);
}

/// <summary>A request to close an account.</summary>
/// <param name="Reason">Why, at most 500 characters; the user is told.</param>
public sealed record SuspendJson(string? Reason);

/// <summary>A request for another role.</summary>
/// <param name="Role">user or admin.</param>
public sealed record SetRoleJson(Role? Role);
