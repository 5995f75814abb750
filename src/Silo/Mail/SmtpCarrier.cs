using System.Net;
using System.Net.Mail;
using System.Text;
using Infon.Grains.Mail;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Mail;

/// <summary>Takes mails to the SMTP server of the settings.</summary>
public sealed class SmtpCarrier(IOptions<MailOptions> options) : IMailCarrier
{
    private readonly MailOptions _options = options.Value;

    /// <inheritdoc/>
    public bool IsThere => _options.Host.Length > 0;

    /// <inheritdoc/>
    public async Task Carry(MailRecord mail)
    {
        using var patience = new CancellationTokenSource(_options.Patience);
        try
        {
            using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.Encrypted };
            if (_options.User.Length > 0)
            {
                client.Credentials = new NetworkCredential(_options.User, _options.Password);
            }

            using var message = Message(mail);
            await client.SendMailAsync(message, patience.Token);
        }
        catch (Exception failure) when (failure is SmtpException or IOException or FormatException or OperationCanceledException or InvalidOperationException)
        {
            throw new MailException(failure.InnerException?.Message ?? failure.Message, failure);
        }
    }

    private MailMessage Message(MailRecord mail)
    {
        var message = new MailMessage(new MailAddress(_options.From), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        return message;
    }
}
