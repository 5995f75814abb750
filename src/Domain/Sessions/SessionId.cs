namespace Infon.Domain.Sessions;

/// <summary>Which session: one signed-in browser or app of one user.</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
