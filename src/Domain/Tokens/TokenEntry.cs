namespace Infon.Domain.Tokens;

/// <summary>Why tokens moved.</summary>
public enum TokenCause : byte
{
    /// <summary>The account was opened.</summary>
    Start = 0,

    /// <summary>Days have passed.</summary>
    Days = 1,

    /// <summary>A live challenge.</summary>
    LiveChallenge = 2,

    /// <summary>A headless challenge.</summary>
    HeadlessChallenge = 3,

    /// <summary>The entry into a tournament.</summary>
    TournamentEntry = 4,

    /// <summary>What was paid for did not take place.</summary>
    Refund = 5,
}

/// <summary>A line of the ledger. Cause and subject together occur once, which makes writing it again harmless; days have no subject, but
/// their moment.</summary>
/// <param name="Amount">What was won; negative = spent; 0 only where a refund met the cap or the price is nothing.</param>
/// <param name="Cause">Why.</param>
/// <param name="Subject">What it was about: a match, a tournament, or for a refund what had been paid for; null = nothing in
/// particular.</param>
/// <param name="At">When it counts from.</param>
/// <param name="Balance">The balance after it.</param>
public readonly record struct TokenEntry(int Amount, TokenCause Cause, Guid? Subject, DateTimeOffset At, int Balance);
