using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Admin;

/// <summary>What admins may do to a user; its key is the user's id. Private things of the user are not among what they see.</summary>
[Alias("user-admin-grain")]
public interface IUserAdminGrain : IGrainWithGuidKey
{
    /// <summary>The user as admins see them.</summary>
    [Alias("inspect")]
    Task<Outcome<UserView>> Inspect(Caller caller);

    /// <summary>Closes the account and ends its sessions at once.</summary>
    [Alias("suspend")]
    Task<Outcome<UserView>> Suspend(Caller caller, string reason);

    /// <summary>Opens the account again.</summary>
    [Alias("readmit")]
    Task<Outcome<UserView>> Readmit(Caller caller);

    /// <summary>Makes the user an admin, or an ordinary user.</summary>
    [Alias("set-role")]
    Task<Outcome<UserView>> SetRole(Caller caller, Role role);
}
