using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Clears away what is over: accounts whose time has come, sessions and links that expired, old mails and sign-ins. There is one, <see cref="Key"/>.</summary>
[Alias("sweep-grain")]
public interface ISweepGrain : IGrainWithStringKey
{
    /// <summary>Its key.</summary>
    const string Key = "s-accounts";

    /// <summary>Clears away what is over now; nobody waits for it.</summary>
    [Alias("poke"), OneWay]
    Task Poke();

    /// <summary>Clears away what is over now.</summary>
    [Alias("sweep")]
    Task Sweep();
}
