using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Pictures;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Accounts.Identities;
using Infon.Grains.Interfaces.Admin;
using Infon.Grains.Interfaces.Mail;
using Infon.Grains.Interfaces.Sessions;
using Infon.Grains.Sessions;

namespace Infon.Grains.Accounts;

/// <summary>A user: the only writer of the rows of the user, of its sessions and of its links.</summary>
public sealed partial class UserGrain(
    IUserStore store, IAvatarStore avatars, IEnumerable<IErasurePart> erasure, AccountsOptions options, TimeProvider time)
    : Grain, IUserGrain, ICredentialsGrain, ISessionsGrain, IUserAdminGrain, IIdentitiesGrain
{
    private readonly Dictionary<SessionId, SessionRecord> _sessions = [];
    private UserRecord? _user;

    private UserId Id => new(this.GetPrimaryKey());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _user = await store.Find(Id);
        if (_user is not null)
        {
            foreach (var session in await store.SessionsOf(Id))
            {
                _sessions.Add(session.Id, session);
            }
        }
    }

    /// <inheritdoc/>
    public Task<Outcome<AccountView>> Get(Caller caller) => Task.FromResult(Own(caller).Then<AccountView>(user => user.View(RoleOf(user, caller))));

    /// <inheritdoc/>
    public Task<Outcome<ProfileView>> Profile()
    {
        ForgetNobody();
        return Task.FromResult<Outcome<ProfileView>>(
            _user is { Standing: Standing.Active or Standing.Suspended } user ? user.Profile() : AccountRefusals.NotFound.Because());
    }

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> Change(Caller caller, ChangeAccount request)
    {
        var decided = Own(caller).Then(user => Decide(user, request));
        if (decided.IsRefused)
        {
            return decided.Refusal!;
        }

        var written = await Commit(new UserChange(Id) { Changed = decided.Value });
        return written.Refusal is { } refusal ? refusal : decided.Value.View(RoleOf(decided.Value, caller));
    }

    /// <inheritdoc/>
    public Task<Outcome<Caller>> Admit() => Task.FromResult<Outcome<Caller>>(_user is { Standing: Standing.Active, EraseAfter: null } user
        ? new Caller(user.Id, RoleOf(user))
        : RequestRefusals.Unauthenticated.Because());

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> SetAvatar(Caller caller, ImmutableArray<byte> file)
    {
        var decided = Own(caller).Then(_ => Picture.Read(file.AsSpan()));
        if (decided.Refusal is { } refusal)
        {
            return refusal;
        }

        var hash = await avatars.Put(Id, decided.Value);
        var changed = Next(_user!) with { Avatar = AvatarKind.Upload, AvatarHash = hash };
        return (await Commit(new UserChange(Id) { Changed = changed })).Then<AccountView>(_ => changed.View(RoleOf(changed)));
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        var now = time.GetUtcNow();
        if (_user is { Standing: Standing.Unconfirmed } unconfirmed && unconfirmed.CreatedAt + options.ConfirmationSpan <= now)
        {
            await Commit(new UserChange(Id) { Erased = true });
        }
        else if (_user is { Standing: not Standing.Erased, EraseAfter: { } after } user && after <= now)
        {
            foreach (var part in erasure)
            {
                await part.Erase(Id);
            }

            await Commit(new UserChange(Id) { Changed = user.Erased(now), Ended = AllSessionsBut(null), Erased = true });
        }
    }

    private Outcome<UserRecord> Decide(UserRecord user, ChangeAccount request)
    {
        if (request.Revision is { } revision && revision != user.Revision)
        {
            return RequestRefusals.Stale.Because();
        }

        var changed = Next(user) with
        {
            DisplayName = request.DisplayName ?? user.DisplayName,
            Bio = request.Bio ?? user.Bio,
            Avatar = request.Avatar ?? user.Avatar,
            NotifyInApp = request.NotifyInApp.Of(user.NotifyInApp),
            NotifyByMail = request.NotifyByMail.Of(user.NotifyByMail),
        };
        var errors = new FieldErrors()
            .Add("displayName", AccountRules.ObjectionToDisplayName(changed.DisplayName))
            .Add("bio", AccountRules.ObjectionToBio(changed.Bio))
            .Add("avatar", changed is { Avatar: AvatarKind.Upload, AvatarHash: null } ? "Upload a picture first." : null);
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : changed;
    }

    private Outcome<UserRecord> Own(Caller caller) => (_user, caller.User) switch
    {
        (_, null) => RequestRefusals.Unauthenticated.Because(),
        (null, _) => AccountRefusals.NotFound.Because(),
        ({ } user, { } who) when who == user.Id => user,
        _ => RequestRefusals.Forbidden.Because(),
    };

    private Role RoleOf(UserRecord user) => options.RoleOf(user);

    /// <summary>What the user who asks is trusted with: in local mode everything, of which no row knows.</summary>
    private Role RoleOf(UserRecord user, Caller caller) => caller.Role == Role.Admin ? Role.Admin : RoleOf(user);

    private UserRecord Next(UserRecord user) => user with { Revision = user.Revision + 1, UpdatedAt = time.GetUtcNow() };

    /// <summary>What is in memory may be older than what is stored after a write that failed or was refused; the next call reads anew.</summary>
    private async Task<Outcome<Done>> Write(UserChange change)
    {
        try
        {
            var written = await store.Commit(change);
            if (written.IsRefused)
            {
                DeactivateOnIdle();
            }

            return written;
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<Outcome<Done>> Commit(UserChange change)
    {
        var written = await Write(change);
        if (written.IsRefused)
        {
            return written;
        }

        _user = change.Added ?? change.Changed ?? (change.Erased ? null : _user);
        if (change.Session is { } session)
        {
            _sessions[session.Id] = session;
        }

        foreach (var ended in change.Ended)
        {
            _sessions.Remove(ended);
        }

        if (change.Mail is not null)
        {
            await GrainFactory.GetGrain<IMailGrain>(IMailGrain.Key).Poke();
        }

        return written;
    }
}
