namespace Orleans.Runtime;

/// <summary>Where the present code runs.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static IGrainContext? _current;

    /// <summary>The activation whose turn this thread runs; null outside of grains.</summary>
    internal static IGrainContext? Current
    {
        get => _current;
        set => _current = value;
    }
}
