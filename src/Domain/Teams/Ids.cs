namespace Infon.Domain.Teams;

/// <summary>Which team.</summary>
public readonly record struct TeamId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Which version of a team: a named pair of bot versions that never changes.</summary>
public readonly record struct TeamVersionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
