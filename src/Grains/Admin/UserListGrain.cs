using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Admin;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Admin;

/// <summary>Answers lists of users.</summary>
[StatelessWorker]
public sealed class UserListGrain(IUserStore store, AccountsOptions options) : Grain, IUserListGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<UserView>>> Search(Caller caller, string? search, PageRequest page)
    {
        if (caller.Role != Role.Admin)
        {
            return RequestRefusals.Forbidden.Because();
        }

        var (users, total) = await store.Search(search, page);
        return new PageOf<UserView>([.. users.Select(user => user.ForAdmins(options.RoleOf(user)))], page.Page, page.Limit, total);
    }
}
