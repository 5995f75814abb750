namespace Infon.Domain.Matches;

/// <summary>Which match.</summary>
public readonly record struct MatchId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
