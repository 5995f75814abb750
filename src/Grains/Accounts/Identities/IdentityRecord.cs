using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Grains.Accounts.Identities;

/// <summary>An account at a provider by which a user signs in, as stored.</summary>
/// <param name="Id">Which one.</param>
/// <param name="User">Whom it signs in.</param>
/// <param name="Provider">The name of the provider.</param>
/// <param name="Subject">What the provider calls the account for ever.</param>
/// <param name="Name">What the provider called the person when it was linked.</param>
/// <param name="CreatedAt">When it was linked.</param>
public sealed record IdentityRecord(Guid Id, UserId User, string Provider, string Subject, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>Whether it is that account.</summary>
    public bool Is(ProviderAccount account) => Provider == account.Provider && Subject == account.Subject;
}
