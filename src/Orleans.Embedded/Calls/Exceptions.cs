namespace Orleans.Runtime;

/// <summary>Something went wrong in the runtime rather than in a grain.</summary>
public class OrleansException : Exception
{
    /// <summary>An exception without words.</summary>
    public OrleansException()
    {
    }

    /// <summary>An exception in words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public OrleansException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The process stops, or has not started: no grain can be activated.</summary>
public sealed class SiloUnavailableException : OrleansException
{
    /// <inheritdoc/>
    public SiloUnavailableException()
    {
    }

    /// <inheritdoc/>
    public SiloUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public SiloUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The observer called is gone.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    /// <inheritdoc/>
    public ClientNotAvailableException()
    {
    }

    /// <inheritdoc/>
    public ClientNotAvailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ClientNotAvailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
