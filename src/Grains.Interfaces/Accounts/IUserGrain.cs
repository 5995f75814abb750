using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>A user; its key is the user's id. It is also <see cref="ICredentialsGrain"/> and <see cref="Sessions.ISessionsGrain"/>.</summary>
[Alias("user-grain")]
public interface IUserGrain : IGrainWithGuidKey
{
    /// <summary>The account; for its owner only.</summary>
    [Alias("get")]
    Task<Outcome<AccountView>> Get(Caller caller);

    /// <summary>What everybody may know about the user.</summary>
    [Alias("profile")]
    Task<Outcome<ProfileView>> Profile();

    /// <summary>Changes what the user says about themself.</summary>
    [Alias("change")]
    Task<Outcome<AccountView>> Change(Caller caller, ChangeAccount request);
}
