using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts.Identities;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Accounts;

/// <content>People whom a provider has just vouched for.</content>
public sealed partial class DoorGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<SignedIn>> Arrive(ProviderAccount account, Origin from)
    {
        var user = await store.FindIdentity(account.Provider, account.Subject) is { } known ? known : await Welcome(account, from);
        return user.Refusal is { } refusal ? refusal : await Identities(user.Value).Enter(account, from);
    }

    private async Task<Outcome<UserId>> Welcome(ProviderAccount account, Origin from)
    {
        if (account.VerifiedEmail is { } email && await store.FindLogin(email) is not null)
        {
            return await KnownMeanwhile(account, IdentityRefusals.SignInToLink);
        }

        if ((await Requests(from).Begin()).Refusal is { } tooMany)
        {
            return tooMany;
        }

        var user = new UserId(Guid.CreateVersion7(time.GetUtcNow()));
        foreach (var name in UsernameProposals.From(account.Login, user.Value))
        {
            var joined = await store.FindLogin(name) is null ? await Join(user, name, account) : AccountRefusals.UsernameTaken.Because();
            if (joined.Refusal?.Code != AccountRefusals.UsernameTaken.Code)
            {
                return joined;
            }
        }

        return AccountRefusals.UsernameTaken.Because();
    }

    private async Task<Outcome<UserId>> Join(UserId user, string name, ProviderAccount account)
    {
        var joined = await Identities(user).Join(name, account);
        return joined.Refusal switch
        {
            null => user,
            { Code: var code } when code == IdentityRefusals.IdentityTaken.Code => await KnownMeanwhile(account, IdentityRefusals.IdentityTaken),
            { Code: var code } when code == AccountRefusals.EmailTaken.Code => await KnownMeanwhile(account, IdentityRefusals.SignInToLink),
            { } refusal => refusal,
        };
    }

    /// <summary>Of two callbacks at once the other one was faster, or it is something else that is in the way.</summary>
    private async Task<Outcome<UserId>> KnownMeanwhile(ProviderAccount account, RefusalCode otherwise) =>
        await store.FindIdentity(account.Provider, account.Subject) is { } known ? known : otherwise.Because();

    private IIdentitiesGrain Identities(UserId user) => GrainFactory.GetGrain<IIdentitiesGrain>(user.Value);
}
