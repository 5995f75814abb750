using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>How a user gets in: e-mail address and password. For <see cref="IDoorGrain"/>, which checks passwords before; the key is the user's id.</summary>
[Alias("credentials-grain")]
public interface ICredentialsGrain : IGrainWithGuidKey
{
    /// <summary>Makes the user, and sends the link that confirms the e-mail address.</summary>
    [Alias("register")]
    Task<Outcome<Done>> Register(Registration registration);

    /// <summary>Tells the user that somebody registered with the same e-mail address.</summary>
    [Alias("tell-registered")]
    Task TellRegistered();

    /// <summary>Takes the e-mail address that a link was sent to as confirmed.</summary>
    [Alias("confirm")]
    Task<Outcome<Done>> Confirm(Guid ticket, string secretHash);

    /// <summary>Sends a link by which a new password can be chosen. Nobody waits for it: how long it takes would tell that there is such a user.</summary>
    [Alias("offer-reset"), OneWay]
    Task OfferReset();

    /// <summary>Whether a link is good for a new password.</summary>
    [Alias("may-reset")]
    Task<Outcome<Done>> MayReset(Guid ticket, string secretHash);

    /// <summary>Sets a new password by a link, and ends all sessions.</summary>
    [Alias("reset")]
    Task<Outcome<Done>> Reset(Guid ticket, string secretHash, string passwordHash);

    /// <summary>The hash of the password, for checking it; for its owner only.</summary>
    [Alias("password")]
    Task<Outcome<PasswordView>> Password(Caller caller);

    /// <summary>Sets another password, and ends all other sessions.</summary>
    /// <param name="caller">Who wants to.</param>
    /// <param name="kept">The session that goes on; null = none.</param>
    /// <param name="provenHash">The hash that the current password fitted.</param>
    /// <param name="passwordHash">The hash of the new one.</param>
    [Alias("set-password")]
    Task<Outcome<Done>> SetPassword(Caller caller, SessionId? kept, string provenHash, string passwordHash);

    /// <summary>Sends the link that confirms another e-mail address. Until then the old one stays.</summary>
    [Alias("ask-email")]
    Task<Outcome<AccountView>> AskEmail(Caller caller, string email);

    /// <summary>Deletes the account after a while, in which signing in keeps it; ends all sessions.</summary>
    [Alias("ask-erasure")]
    Task<Outcome<AccountView>> AskErasure(Caller caller);
}
