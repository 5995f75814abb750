using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;
using Infon.Domain.Refusals;
using Infon.Grains.Accounts.Identities;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Sessions;

namespace Infon.Grains.Accounts;

/// <summary>Where users are stored, with all that is theirs alone.</summary>
public interface IUserStore
{
    /// <summary>A user; null = there is none of that id.</summary>
    Task<UserRecord?> Find(UserId id);

    /// <summary>The sessions of a user.</summary>
    Task<ImmutableArray<SessionRecord>> SessionsOf(UserId id);

    /// <summary>Who signs in by that e-mail address or username; null = nobody. One indexed query.</summary>
    Task<Login?> FindLogin(string login);

    /// <summary>Whom an account at a provider signs in; null = nobody. One indexed query.</summary>
    Task<UserId?> FindIdentity(string provider, string subject);

    /// <summary>The accounts at providers by which a user signs in, the first linked first.</summary>
    Task<ImmutableArray<IdentityRecord>> IdentitiesOf(UserId user);

    /// <summary>A link of a mail; null = there is none of that id.</summary>
    Task<TicketRecord?> FindTicket(UserId user, Guid id);

    /// <summary>The sign-ins of a user, the last first, and how many there are.</summary>
    Task<(ImmutableArray<SignInRecord> SignIns, long Total)> SignInsOf(UserId user, PageRequest page);

    /// <summary>Users, by name, and how many there are.</summary>
    /// <param name="search">A part of the username or of the e-mail address; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    Task<(ImmutableArray<UserRecord> Users, long Total)> Search(string? search, PageRequest page);

    /// <summary>Accounts whose time has come: to be deleted by now, or made before a time and not confirmed since.</summary>
    Task<ImmutableArray<UserId>> Over(DateTimeOffset now, DateTimeOffset unconfirmedSince);

    /// <summary>Forgets what is over: links that expired, sessions and sign-ins that were before some time.</summary>
    Task<int> Forget(DateTimeOffset now, DateTimeOffset sessionsSeenBefore, DateTimeOffset sessionsMadeBefore, DateTimeOffset signInsBefore);

    /// <summary>Whether a refresh token was spent by that session before.</summary>
    Task<bool> WasSpent(SessionRecord session, string secretHash);

    /// <summary>
    /// Writes all of a change in one transaction; refused with <see cref="AccountRefusals.UsernameTaken"/>,
    /// <see cref="AccountRefusals.EmailTaken"/>, <see cref="IdentityRefusals.IdentityTaken"/> or as stale.
    /// </summary>
    Task<Outcome<Done>> Commit(UserChange change);
}

/// <summary>Somebody who can sign in.</summary>
/// <param name="User">Who.</param>
/// <param name="PasswordHash">The hash of the password; null = the user signs in otherwise.</param>
public sealed record Login(UserId User, string? PasswordHash);
