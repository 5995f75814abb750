namespace Infon.Engine.Frames;

/// <summary>Bytes that are no frame, or not a frame for the state at hand; the message says in a sentence what is wrong.</summary>
public sealed class FrameFormatException : Exception
{
    /// <summary>Without a sentence of its own.</summary>
    public FrameFormatException()
        : this("These bytes are not a frame.")
    {
    }

    /// <summary>With the sentence that says what is wrong.</summary>
    public FrameFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what led to it.</summary>
    public FrameFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
