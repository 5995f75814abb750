using Infon.Domain.Tokens;

namespace Infon.Silo.Storage.Tokens;

/// <summary>A row of the ledger.</summary>
internal sealed class TokenEntryRow
{
    public int Amount { get; init; }

    public int Cause { get; init; }

    public Guid? Subject { get; init; }

    public DateTimeOffset At { get; init; }

    public int Balance { get; init; }

    /// <summary>The line of the row.</summary>
    public TokenEntry ToEntry() => new(Amount, (TokenCause)Cause, Subject, At, Balance);
}
