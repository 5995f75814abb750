namespace Orleans.Runtime;

/// <summary>The key of a grain as text, whatever it was made from.</summary>
public readonly record struct IdSpan
{
    private readonly string? _text;

    private IdSpan(string text) => _text = text;

    /// <summary>Whether this is no key.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_text);

    /// <summary>The key of that text.</summary>
    public static IdSpan Create(string id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";
}
