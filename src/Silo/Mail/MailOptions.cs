using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Infon.Silo.Mail;

/// <summary>How mails are sent; bound from <c>Infon:Mail</c>.</summary>
public sealed record MailOptions : IValidatableObject
{
    /// <summary>The SMTP server that takes our mails; empty = none, and mails stay in the outbox. Default empty.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port. Default 587.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Whether mails go there encrypted (STARTTLS). Default true.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>The name to sign in there; empty = without. Default empty.</summary>
    public string User { get; init; } = "";

    /// <summary>The password to sign in there. Default empty.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whom mails are from. Default infon@localhost.</summary>
    public string From { get; init; } = "infon@localhost";

    /// <summary>How long the server may take for a mail. Default 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailAddress.TryCreate(From, out _))
        {
            yield return new($"Infon:Mail:From is {From}: it must be an e-mail address, such as Infon <infon@example.org>.", [nameof(From)]);
        }

        if (Patience <= TimeSpan.Zero)
        {
            yield return new("Infon:Mail:Patience must be longer than nothing.", [nameof(Patience)]);
        }
    }
}
