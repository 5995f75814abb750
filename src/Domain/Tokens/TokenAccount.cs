using System.Collections.Immutable;

namespace Infon.Domain.Tokens;

/// <summary>Somebody's tokens.</summary>
/// <param name="Balance">How many there are, days since <paramref name="CountedUntil"/> left out; never negative.</param>
/// <param name="CountedUntil">Until when days have been counted.</param>
public readonly record struct TokenAccount(int Balance, DateTimeOffset CountedUntil);

/// <summary>An account after something happened, with the lines that say what.</summary>
/// <param name="Account">The account now.</param>
/// <param name="Entries">What to add to the ledger, in this order; empty = nothing.</param>
public readonly record struct TokenMove(TokenAccount Account, ImmutableArray<TokenEntry> Entries);
