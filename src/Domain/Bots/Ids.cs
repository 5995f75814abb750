namespace Infon.Domain.Bots;

/// <summary>Which bot.</summary>
public readonly record struct BotId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Which version of a bot.</summary>
public readonly record struct BotVersionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
