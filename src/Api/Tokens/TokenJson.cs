using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Tokens;

namespace Infon.Api.Tokens;

/// <summary>Your competition tokens.</summary>
/// <param name="Balance">How many you have.</param>
/// <param name="Cap">Days and refunds bring nothing above it.</param>
/// <param name="PerDay">What a day brings.</param>
/// <param name="NextAt">When the next come; null = the account is full, or days bring nothing.</param>
/// <param name="Prices">What things cost.</param>
public sealed record BalanceJson(int Balance, int Cap, int PerDay, DateTimeOffset? NextAt, PricesJson Prices)
{
    /// <summary>A balance as the API shows it.</summary>
    public static BalanceJson Of(BalanceView balance) => new(
        balance.Balance, balance.Cap, balance.PerDay, balance.NextAt,
        new PricesJson(balance.LiveChallenge, balance.HeadlessChallenge, balance.TournamentEntry));
}

/// <summary>What things cost, in tokens; 0 = nothing, as everything does in local mode.</summary>
/// <param name="LiveChallenge">A live challenge.</param>
/// <param name="HeadlessChallenge">A headless challenge.</param>
/// <param name="TournamentEntry">The entry into a tournament.</param>
public sealed record PricesJson(int LiveChallenge, int HeadlessChallenge, int TournamentEntry);

/// <summary>A line of the ledger.</summary>
/// <param name="At">When it counts from.</param>
/// <param name="Amount">What was won; negative = spent.</param>
/// <param name="Cause">Why: start, days, liveChallenge, headlessChallenge, tournamentEntry or refund.</param>
/// <param name="SubjectId">The match or tournament it was about; null = none.</param>
/// <param name="Balance">The balance after it.</param>
public sealed record TokenEntryJson(DateTimeOffset At, int Amount, TokenCause Cause, Guid? SubjectId, int Balance)
{
    /// <summary>A line as the API shows it.</summary>
    public static TokenEntryJson Of(TokenEntry entry) => new(entry.At, entry.Amount, entry.Cause, entry.Subject, entry.Balance);
}
