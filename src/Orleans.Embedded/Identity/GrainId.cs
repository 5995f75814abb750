namespace Orleans.Runtime;

/// <summary>The identity of a grain for ever: its type and its key, written <c>type/key</c>.</summary>
/// <param name="Type">The grain's class.</param>
/// <param name="Key">Which of them.</param>
public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    /// <summary>The grain's class.</summary>
    public GrainType Type { get; } = Type;

    /// <summary>Which of them.</summary>
    public IdSpan Key { get; } = Key;

    /// <summary>Whether this identifies nothing.</summary>
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    /// <summary>The identity of that type and key.</summary>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <inheritdoc cref="Create(string, string)"/>
    public static GrainId Create(GrainType type, string key) => new(type, IdSpan.Create(key));

    /// <inheritdoc cref="Create(string, string)"/>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads what <see cref="ToString"/> wrote; refuses text without a type with <see cref="FormatException"/>.</summary>
    public static GrainId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not the identity of a grain.");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? Create(value![..slash], value[(slash + 1)..]) : default;
        return slash > 0;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type}/{Key}";
}
