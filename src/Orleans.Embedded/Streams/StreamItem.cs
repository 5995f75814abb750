using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>What a stream was given: an item, its end, or an error.</summary>
internal abstract record StreamItem
{
    /// <summary>An item.</summary>
    internal sealed record Next(object? Value, StreamSequenceToken Token) : StreamItem;

    /// <summary>The end.</summary>
    internal sealed record Completed : StreamItem;

    /// <summary>An error.</summary>
    internal sealed record Failed(Exception Error) : StreamItem;
}

/// <summary>The place of an item among all items of a provider.</summary>
internal sealed class MemorySequenceToken(long sequenceNumber) : StreamSequenceToken
{
    /// <inheritdoc/>
    public override long SequenceNumber { get; protected set; } = sequenceNumber;

    /// <inheritdoc/>
    public override int EventIndex { get; protected set; }
}
