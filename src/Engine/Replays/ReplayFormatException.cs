namespace Infon.Engine.Replays;

/// <summary>Bytes that are no replay, or no longer one; the message says in a sentence what is wrong and where.</summary>
public sealed class ReplayFormatException : Exception
{
    /// <summary>Without a sentence of its own.</summary>
    public ReplayFormatException()
        : this("This is not an Infon replay.")
    {
    }

    /// <summary>With the sentence that says what is wrong.</summary>
    public ReplayFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what led to it.</summary>
    public ReplayFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
