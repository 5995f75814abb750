using System.Collections.Immutable;
using System.Security.Cryptography;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Sessions;

namespace Infon.Grains.Accounts;

/// <content>The sessions of the user.</content>
public sealed partial class UserGrain
{
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public Task<Outcome<Caller>> Recognise(SessionId session, string secretHash) =>
        Recognise(Living(session), known => known is { Kind: SessionKind.Browser } && known.SecretHash == secretHash);

    /// <inheritdoc/>
    public Task<Outcome<Caller>> RecogniseAccess(SessionId session, string accessHash) =>
        Recognise(Living(session), known => known.AccessHash == accessHash && time.GetUtcNow() < known.AccessUntil);

    /// <inheritdoc/>
    public async Task<Outcome<SignedIn>> Open(OpenSession request)
    {
        if (_user is not { } user || user.PasswordHash != (request.PasswordHash ?? user.PasswordHash))
        {
            return AccountRefusals.WrongCredentials.Because();
        }

        if (ObjectionToStanding(user) is { } objection)
        {
            await Commit(new UserChange(Id) { SignIn = Attempt(SignInResult.NotAdmitted, request.By, request.From) });
            return objection;
        }

        var now = time.GetUtcNow();
        var fresh = Fresh(new SessionRecord(
            new SessionId(Guid.CreateVersion7(now)), Id, request.Kind, "", null, null, request.From.Device, request.From.Address, now, now));
        var written = await Commit(new UserChange(Id)
        {
            Changed = user.EraseAfter is null ? null : Next(user) with { EraseAfter = null },
            Session = fresh.Session,
            Ended = [.. Crowded()],
            SignIn = Attempt(SignInResult.Succeeded, request.By, request.From),
        });
        return written.Refusal is { } refusal ? refusal : fresh.SignedIn(_user.View(RoleOf(_user)), EndOf(fresh.Session));
    }

    /// <inheritdoc/>
    public Task NoteFailure(string by, Origin from) => _user is null
        ? Task.CompletedTask
        : Commit(new UserChange(Id) { SignIn = Attempt(SignInResult.WrongPassword, by, from) });

    /// <inheritdoc/>
    public async Task<Outcome<SignedIn>> Refresh(SessionId session, string secretHash, Origin from)
    {
        if (_user is not { } user || Living(session) is not { Kind: SessionKind.App } known || ObjectionToStanding(user) is not null)
        {
            ForgetNobody();
            return SessionRefusals.RefreshInvalid.Because();
        }

        if (known.SecretHash != secretHash)
        {
            return await RefuseRefresh(known, secretHash, from);
        }

        var fresh = Fresh(known with { LastSeenAt = time.GetUtcNow(), Address = from.Address, Device = from.Device });
        var written = await Commit(new UserChange(Id) { Session = fresh.Session, Spent = secretHash });
        return written.Refusal is { } refusal ? refusal : fresh.SignedIn(user.View(RoleOf(user)), EndOf(fresh.Session));
    }

    /// <inheritdoc/>
    public Task<Outcome<ImmutableArray<SessionView>>> List(Caller caller) => Task.FromResult(Own(caller).Then<ImmutableArray<SessionView>>(_ =>
        _sessions.Values.Where(session => Living(session.Id) is not null).OrderByDescending(session => session.LastSeenAt).Select(View)
            .ToImmutableArray()));

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<SignInView>>> SignIns(Caller caller, PageRequest page)
    {
        if (Own(caller).Refusal is { } refusal)
        {
            return refusal;
        }

        var (signIns, total) = await store.SignInsOf(Id, page);
        return new PageOf<SignInView>(
            [.. signIns.Select(signIn => new SignInView(signIn.At, signIn.Result, signIn.By, signIn.Device, signIn.Address))],
            page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> CloseOthers(Caller caller, SessionId? kept) => Own(caller).Refusal is { } refusal
        ? refusal
        : await Commit(new UserChange(Id) { Ended = AllSessionsBut(kept) });

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Close(Caller caller, SessionId session)
    {
        var own = Own(caller);
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        return Living(session) is null ? SessionRefusals.NotFound.Because() : await Commit(new UserChange(Id) { Ended = [session] });
    }

    private static Refusal? ObjectionToStanding(UserRecord user) => user.Standing switch
    {
        Standing.Active => null,
        Standing.Unconfirmed => AccountRefusals.Unconfirmed.Because(),
        Standing.Suspended => AccountRefusals.Suspended.Because($"This account is suspended: {user.SuspendedBecause}"),
        _ => AccountRefusals.WrongCredentials.Because(),
    };

    private async Task<Outcome<Caller>> Recognise(SessionRecord? known, Func<SessionRecord, bool> proves)
    {
        if (_user is not { Standing: Standing.Active } user || known is null || !proves(known))
        {
            ForgetNobody();
            return RequestRefusals.Unauthenticated.Because();
        }

        var now = time.GetUtcNow();
        if (now - known.LastSeenAt >= SeenWithin)
        {
            await NoteSeen(known with { LastSeenAt = now });
        }

        return new Caller(user.Id, RoleOf(user));
    }

    /// <summary>Anybody can make up credentials of users that do not exist: they must not fill the memory.</summary>
    private void ForgetNobody()
    {
        if (_user is null)
        {
            DeactivateOnIdle();
        }
    }

    /// <summary>Nobody is kept out because this cannot be written.</summary>
    private async Task NoteSeen(SessionRecord seen)
    {
        _sessions[seen.Id] = seen;
        try
        {
            await store.Commit(new UserChange(Id) { Session = seen });
        }
        catch (StorageOutageException)
        {
            // The session is known as it was; the next time it is seen is written again.
        }
    }

    private async Task<Outcome<SignedIn>> RefuseRefresh(SessionRecord session, string secretHash, Origin from)
    {
        if (!await store.WasSpent(session, secretHash))
        {
            return SessionRefusals.RefreshInvalid.Because();
        }

        await Commit(new UserChange(Id) { Ended = [session.Id], SignIn = Attempt(SignInResult.RefreshReused, "refresh token", from) });
        return SessionRefusals.RefreshReused.Because();
    }

    private SessionView View(SessionRecord session) => new(
        session.Id, session.Kind, session.Device, session.Address, session.CreatedAt, session.LastSeenAt, EndOf(session));

    private ImmutableArray<SessionId> AllSessionsBut(SessionId? kept) => [.. _sessions.Keys.Where(session => session != kept)];

    private SessionRecord? Living(SessionId id) =>
        _sessions.TryGetValue(id, out var session) && time.GetUtcNow() < EndOf(session) ? session : null;

    private DateTimeOffset EndOf(SessionRecord session) => options.Sessions.EndOf(session.CreatedAt, session.LastSeenAt);

    private IEnumerable<SessionId> Crowded() =>
        _sessions.Values.OrderByDescending(session => session.LastSeenAt).Skip(options.SessionsMax - 1).Select(session => session.Id);

    private SignInRecord Attempt(SignInResult result, string by, Origin from)
    {
        var now = time.GetUtcNow();
        return new SignInRecord(Guid.CreateVersion7(now), now, result, by, from.Device, from.Address);
    }

    private FreshSession Fresh(SessionRecord session)
    {
        var secret = RandomNumberGenerator.GetBytes(Credential.SecretLength);
        var fresh = session with { SecretHash = Credential.HashOf(secret) };
        if (session.Kind == SessionKind.Browser)
        {
            return new FreshSession(fresh, Credential.Write("", Id, session.Id.Value, secret), null);
        }

        var access = RandomNumberGenerator.GetBytes(Credential.SecretLength);
        return new FreshSession(
            fresh with { AccessHash = Credential.HashOf(access), AccessUntil = time.GetUtcNow() + options.AccessTokenSpan },
            Credential.Write(Credential.RefreshPrefix, Id, session.Id.Value, secret),
            Credential.Write(Credential.AccessPrefix, Id, session.Id.Value, access));
    }
}
