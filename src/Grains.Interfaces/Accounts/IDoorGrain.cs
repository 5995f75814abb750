using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts.Identities;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Where people come in whom nobody knows yet. Its answers never tell whether an e-mail address has an account.</summary>
[Alias("door-grain")]
public interface IDoorGrain : IGrainWithIntegerKey
{
    /// <summary>Makes an account; with an e-mail address that has one, its owner is told instead.</summary>
    [Alias("register")]
    Task<Outcome<Done>> Register(Register request);

    /// <summary>Opens a session by password.</summary>
    [Alias("sign-in")]
    Task<Outcome<SignedIn>> SignIn(SignIn request);

    /// <summary>Opens a session for who has just signed in at a provider; who is new gets an account.</summary>
    [Alias("arrive")]
    Task<Outcome<SignedIn>> Arrive(ProviderAccount account, Origin from);

    /// <summary>Sends a link by which a new password can be chosen, if there is such an account.</summary>
    [Alias("forgot")]
    Task<Outcome<Done>> Forgot(string login, Origin from);

    /// <summary>Sets a new password by a link.</summary>
    [Alias("reset")]
    Task<Outcome<Done>> Reset(string token, string password, Origin from);

    /// <summary>Sets another password for who knows the current one.</summary>
    [Alias("change-password")]
    Task<Outcome<Done>> ChangePassword(Caller caller, SessionId? session, string current, string password);

    /// <summary>Sends the link that confirms another e-mail address, for who knows the password, if there is one.</summary>
    [Alias("change-email")]
    Task<Outcome<AccountView>> ChangeEmail(Caller caller, string email, string password, Origin from);

    /// <summary>Deletes the account after a while, for who knows the password, if there is one.</summary>
    [Alias("delete")]
    Task<Outcome<AccountView>> Delete(Caller caller, string password);
}
