namespace Infon.Domain.ApiKeys;

/// <summary>Which API key.</summary>
public readonly record struct ApiKeyId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
