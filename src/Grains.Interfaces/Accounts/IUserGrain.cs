using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>A user; its key is the user's id. It is also <see cref="ICredentialsGrain"/>, <see cref="Sessions.ISessionsGrain"/> and <see cref="Identities.IIdentitiesGrain"/>.</summary>
[Alias("user-grain")]
public interface IUserGrain : IGrainWithGuidKey
{
    /// <summary>The account; for its owner only.</summary>
    [Alias("get")]
    Task<Outcome<AccountView>> Get(Caller caller);

    /// <summary>What everybody may know about the user.</summary>
    [Alias("profile"), AlwaysInterleave]
    Task<Outcome<ProfileView>> Profile();

    /// <summary>Changes what the user says about themself.</summary>
    [Alias("change")]
    Task<Outcome<AccountView>> Change(Caller caller, ChangeAccount request);

    /// <summary>Takes a picture: a PNG, JPEG, GIF or WebP file. What it tells beside its pixels is taken out.</summary>
    [Alias("set-avatar")]
    Task<Outcome<AccountView>> SetAvatar(Caller caller, ImmutableArray<byte> file);

    /// <summary>Whom a credential of the user stands for, such as an API key; refused while the user may not act.</summary>
    [Alias("admit"), AlwaysInterleave]
    Task<Outcome<Caller>> Admit();

    /// <summary>Deletes the account if its time has come.</summary>
    [Alias("erase")]
    Task Erase();
}
