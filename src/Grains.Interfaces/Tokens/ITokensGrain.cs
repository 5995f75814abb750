using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Tokens;

/// <summary>Shows people their tokens; its key is 0. Tokens move with what they are spent on, in the same transaction.</summary>
[Alias("tokens-grain")]
public interface ITokensGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's tokens as they are now.</summary>
    [Alias("balance")]
    Task<Outcome<BalanceView>> Balance(Caller caller);

    /// <summary>What moved the caller's tokens, the last first.</summary>
    [Alias("ledger")]
    Task<Outcome<PageOf<TokenEntry>>> Ledger(Caller caller, PageRequest page);
}

/// <summary>Somebody's tokens.</summary>
/// <param name="Balance">How many there are.</param>
/// <param name="Cap">Days and refunds bring nothing above it.</param>
/// <param name="PerDay">What a day brings.</param>
/// <param name="NextAt">When the next come; null = the account is full, or days bring nothing.</param>
/// <param name="LiveChallenge">The price of a live challenge; 0 = free.</param>
/// <param name="HeadlessChallenge">The price of a headless challenge.</param>
/// <param name="TournamentEntry">The price of entering a tournament.</param>
[GenerateSerializer, Immutable, Alias("token-balance")]
public sealed record BalanceView(
    [property: Id(0)] int Balance,
    [property: Id(1)] int Cap,
    [property: Id(2)] int PerDay,
    [property: Id(3)] DateTimeOffset? NextAt,
    [property: Id(4)] int LiveChallenge,
    [property: Id(5)] int HeadlessChallenge,
    [property: Id(6)] int TournamentEntry);
