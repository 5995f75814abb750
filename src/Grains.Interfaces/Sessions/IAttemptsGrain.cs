using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>
/// Counts attempts at one thing: <c>l-</c> sign-ins by a name, <c>n-</c> sign-ins from an address, <c>r-</c> requests from an address,
/// <c>m-</c> mails to an address. It is the same whether there is such an account.
/// </summary>
[Alias("attempts-grain")]
public interface IAttemptsGrain : IGrainWithStringKey
{
    /// <summary>Counts an attempt, or refuses it with how long to wait.</summary>
    [Alias("begin")]
    Task<Outcome<Done>> Begin();

    /// <summary>An attempt succeeded, and does not count.</summary>
    [Alias("pardon")]
    Task Pardon();

    /// <summary>All attempts so far do not count any more.</summary>
    [Alias("clear")]
    Task Clear();
}
