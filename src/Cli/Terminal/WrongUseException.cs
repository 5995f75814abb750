namespace Infon.Cli.Terminal;

/// <summary>The program was used wrongly; the message is the sentence that the user reads.</summary>
public sealed class WrongUseException : Exception
{
    /// <summary>Says what is wrong, where, and what to do.</summary>
    public WrongUseException(string sentence)
        : base(sentence)
    {
    }

    /// <inheritdoc cref="WrongUseException(string)"/>
    public WrongUseException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }

    private WrongUseException()
    {
    }
}
