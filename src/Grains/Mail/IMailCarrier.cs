namespace Infon.Grains.Mail;

/// <summary>Takes mails to where they go.</summary>
public interface IMailCarrier
{
    /// <summary>Whether there is a way at all; if not, mails stay where they are.</summary>
    bool IsThere { get; }

    /// <summary>Takes a mail there.</summary>
    /// <exception cref="MailException">It was not accepted.</exception>
    Task Carry(MailRecord mail);
}

/// <summary>A mail was not accepted, or whoever should accept it does not answer.</summary>
public sealed class MailException(string message, Exception? innerException = null) : Exception(message, innerException);
