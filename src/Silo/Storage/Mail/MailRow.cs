using Infon.Grains.Mail;

namespace Infon.Silo.Storage.Mail;

/// <summary>A row of the table of mails.</summary>
internal sealed class MailRow
{
    public const string Insert =
        "INSERT INTO mails (id, recipient, subject, body, created_at, next_attempt_at) VALUES (@Id, @Recipient, @Subject, @Body, @CreatedAt, @CreatedAt)";

    public Guid Id { get; init; }

    public string Recipient { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; init; }

    public static MailRow Of(MailRecord mail) =>
        new() { Id = mail.Id, Recipient = mail.To, Subject = mail.Subject, Body = mail.Text, CreatedAt = mail.CreatedAt };

    public MailRecord ToRecord() => new(Id, Recipient, Subject, Body, CreatedAt);
}
