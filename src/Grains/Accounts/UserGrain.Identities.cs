using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Accounts.Identities;
using Infon.Grains.Interfaces.Accounts.Identities;
using Infon.Grains.Interfaces.Sessions;
using Infon.Grains.Mail;

namespace Infon.Grains.Accounts;

/// <content>The accounts at providers by which the user signs in.</content>
public sealed partial class UserGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Join(string username, ProviderAccount account)
    {
        var now = time.GetUtcNow();
        var user = new UserRecord { Id = Id, Username = username, Email = account.VerifiedEmail, CreatedAt = now, UpdatedAt = now };

        // A name that makes an admin is for who registers by it, never for whom a provider calls like that.
        return RoleOf(user) == Role.Admin
            ? AccountRefusals.UsernameTaken.Because()
            : await Commit(new UserChange(Id) { Added = user, Linked = IdentityOf(account) });
    }

    /// <inheritdoc/>
    public async Task<Outcome<SignedIn>> Enter(ProviderAccount account, Origin from)
    {
        var identities = await store.IdentitiesOf(Id);
        return identities.Any(identity => identity.Is(account))
            ? await Open(new OpenSession(null, account.Provider, SessionKind.Browser, from))
            : IdentityRefusals.NotBegun.Because();
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Link(Caller caller, ProviderAccount account)
    {
        var own = Own(caller);
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        if ((await store.IdentitiesOf(Id)).FirstOrDefault(identity => identity.Provider == account.Provider) is { } linked)
        {
            return linked.Is(account) ? new Done() : IdentityRefusals.AlreadyLinked.Because();
        }

        return await Commit(new UserChange(Id)
        {
            Linked = IdentityOf(account),
            Mail = Notice(own.Value, AccountLetters.Linked(Site, own.Value.Username, account.Provider, account.Login)),
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<ImmutableArray<IdentityView>>> Identities(Caller caller) => Own(caller).Refusal is { } refusal
        ? refusal
        : (await store.IdentitiesOf(Id)).Select(identity => new IdentityView(identity.Provider, identity.Name, identity.CreatedAt)).ToImmutableArray();

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Unlink(Caller caller, string provider)
    {
        var own = Own(caller);
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        var identities = await store.IdentitiesOf(Id);
        if (identities.FirstOrDefault(identity => identity.Provider == provider) is not { } identity)
        {
            return IdentityRefusals.NotLinked.Because();
        }

        if (own.Value.PasswordHash is null && identities.Length == 1)
        {
            return IdentityRefusals.LastWayIn.Because();
        }

        return await Commit(new UserChange(Id)
        {
            Unlinked = provider,
            Mail = Notice(own.Value, AccountLetters.Unlinked(Site, own.Value.Username, provider, identity.Name)),
        });
    }

    private MailRecord? Notice(UserRecord user, Domain.Mail.Letter letter) => user.Email is { } email ? MailTo(email, letter) : null;

    private IdentityRecord IdentityOf(ProviderAccount account)
    {
        var now = time.GetUtcNow();
        return new IdentityRecord(Guid.CreateVersion7(now), Id, account.Provider, account.Subject, account.Login, now);
    }
}
