using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>What was to be stored is based on something older than what is stored.</summary>
public sealed class InconsistentStateException : OrleansException
{
    /// <inheritdoc/>
    public InconsistentStateException()
    {
    }

    /// <inheritdoc/>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception that names both versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version stored.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version the writer knew.</summary>
    public string? CurrentEtag { get; }

    /// <summary>Whether it is still in the grain that wrote.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
