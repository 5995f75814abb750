using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Admin;

/// <summary>Lists of users, for admins.</summary>
[Alias("user-list-grain")]
public interface IUserListGrain : IGrainWithIntegerKey
{
    /// <summary>Users by name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="search">A part of the username or of the e-mail address; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    [Alias("search")]
    Task<Outcome<PageOf<UserView>>> Search(Caller caller, string? search, PageRequest page);
}
