using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Interfaces.Accounts.Identities;

/// <summary>The accounts at providers by which a user signs in; its key is the user's id.</summary>
[Alias("identities-grain")]
public interface IIdentitiesGrain : IGrainWithGuidKey
{
    /// <summary>Makes the user, who signs in by that account. For <see cref="IDoorGrain"/>, which finds the name.</summary>
    [Alias("join")]
    Task<Outcome<Done>> Join(string username, ProviderAccount account);

    /// <summary>Opens the session of a browser for who has just signed in at the provider; refused if that account is not linked any more.</summary>
    [Alias("enter")]
    Task<Outcome<SignedIn>> Enter(ProviderAccount account, Origin from);

    /// <summary>Lets the account at the provider sign the user in, too.</summary>
    [Alias("link")]
    Task<Outcome<Done>> Link(Caller caller, ProviderAccount account);

    /// <summary>The accounts at providers, the first linked first; for their owner only.</summary>
    [Alias("identities")]
    Task<Outcome<ImmutableArray<IdentityView>>> Identities(Caller caller);

    /// <summary>The account at the provider does not sign the user in any more; refused if nothing else would.</summary>
    [Alias("unlink")]
    Task<Outcome<Done>> Unlink(Caller caller, string provider);
}
