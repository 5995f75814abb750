using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Tokens;

/// <summary>Where tokens are read. They are spent and given back in the transactions of what they are about.</summary>
public interface ITokenStore
{
    /// <summary>The account with the days until now counted, opened if somebody has none yet.</summary>
    Task<TokenAccount> AccountOf(UserId user, DateTimeOffset now, TokenOptions options);

    /// <summary>The lines of the ledger, the last first, and how many there are in all.</summary>
    Task<(ImmutableArray<TokenEntry> Entries, long Total)> Ledger(UserId user, PageRequest page);
}
