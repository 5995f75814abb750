namespace Infon.Grains.Interfaces.Wire;

/// <summary>
/// What is stored cannot be reached or changed at present: the database is away, or its disk is full. Whoever asked may ask again; what was to
/// be written has not been acknowledged.
/// </summary>
[GenerateSerializer, Alias("storage-outage")]
public sealed class StorageOutageException : Exception
{
    /// <summary>An outage without particulars.</summary>
    public StorageOutageException()
        : this("The storage is away.")
    {
    }

    /// <summary>An outage with a sentence about it.</summary>
    public StorageOutageException(string message)
        : this(message, null)
    {
    }

    /// <summary>An outage with what caused it.</summary>
    public StorageOutageException(string message, Exception? innerException)
        : base(message, innerException) => RetryAfter = RetryAfterDefault;

    /// <summary>How long to wait before asking again unless something better is known.</summary>
    public static TimeSpan RetryAfterDefault { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait before asking again.</summary>
    [Id(0)]
    public TimeSpan RetryAfter { get; init; }
}
