using System.Globalization;

namespace Orleans.Runtime;

/// <summary>The identity of a stream: a namespace and a key.</summary>
public readonly record struct StreamId
{
    private readonly string? _namespace;
    private readonly string _key;

    private StreamId(string? ns, string key)
    {
        _namespace = ns;
        _key = key;
    }

    /// <summary>The stream of that key.</summary>
    public static StreamId Create(string? ns, string key) => new(ns, key);

    /// <inheritdoc cref="Create(string, string)"/>
    public static StreamId Create(string? ns, Guid key) => new(ns, key.ToString("N"));

    /// <inheritdoc cref="Create(string, string)"/>
    public static StreamId Create(string? ns, long key) => new(ns, key.ToString(CultureInfo.InvariantCulture));

    /// <summary>The namespace; null = none.</summary>
    public string? GetNamespace() => _namespace;

    /// <summary>The key as text.</summary>
    public string GetKeyAsString() => _key;

    /// <inheritdoc/>
    public override string ToString() => $"{_namespace}/{_key}";
}
