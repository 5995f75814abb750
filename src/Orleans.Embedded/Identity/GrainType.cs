namespace Orleans.Runtime;

/// <summary>The stable name of a grain class.</summary>
public readonly record struct GrainType
{
    private readonly string? _name;

    private GrainType(string name) => _name = name;

    /// <summary>Whether this names nothing.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_name);

    /// <summary>The type of that name.</summary>
    public static GrainType Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => _name ?? "";
}
