namespace Orleans.Runtime;

/// <summary>Small values that travel with a call and with all calls made because of it, never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Travelling = new();

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => Travelling.Value?.Keys ?? Enumerable.Empty<string>();

    /// <summary>The values by name.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => Travelling.Value ?? [];

    /// <summary>What is on its way now; never changed after it was made.</summary>
    internal static Dictionary<string, object>? Luggage
    {
        get => Travelling.Value;
        set => Travelling.Value = value;
    }

    /// <summary>The value of that name; null = none.</summary>
    public static object? Get(string key) => Travelling.Value?.GetValueOrDefault(key);

    /// <summary>Sends a value along from here on.</summary>
    public static void Set(string key, object value) =>
        Travelling.Value = new Dictionary<string, object>(Travelling.Value ?? []) { [key] = value };

    /// <summary>Stops sending a value along; false = there was none.</summary>
    public static bool Remove(string key)
    {
        if (Travelling.Value?.ContainsKey(key) != true)
        {
            return false;
        }

        var rest = new Dictionary<string, object>(Travelling.Value);
        rest.Remove(key);
        Travelling.Value = rest.Count > 0 ? rest : null;
        return true;
    }

    /// <summary>Sends nothing along from here on.</summary>
    public static void Clear()
    {
        if (Travelling.Value is not null)
        {
            Travelling.Value = null;
        }
    }
}
