using System.Net.Http.Json;
using System.Text;
using Infon.Grains.Mail;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Infon.Silo.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Mail;

public sealed class SmtpCarrierTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_mail_reaches_the_server_as_it_was_written()
    {
        using var server = new SmtpServer();
        var carrier = CarrierTo(server.Port);

        await carrier.Carry(new MailRecord(Guid.Empty, "alice@example.org", "Grüße", "Zeile 1\n.\nZeile 3", DateTimeOffset.UnixEpoch));

        server.Taken.TryTake(out var mail, Patience).Should().BeTrue();
        mail.Should().Contain("MAIL FROM:<infon@example.org>").And.Contain("RCPT TO:<alice@example.org>").And.Contain("Auto-Submitted: auto-generated");
        mail.Should().Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Grüße")));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_can_be_tried_again()
    {
        var server = new SmtpServer();
        var port = server.Port;
        server.Dispose();

        var carry = () => CarrierTo(port).Carry(new MailRecord(Guid.Empty, "alice@example.org", "Subject", "Text", DateTimeOffset.UnixEpoch));

        await carry.Should().ThrowAsync<MailException>();
    }

    [Fact]
    public async Task A_mail_that_the_server_refuses_is_sent_later_and_the_request_was_answered_long_before()
    {
        using var server = new SmtpServer(refusals: 1);
        var time = new ManualTime();
        await using var infon = await RunningInfon.StartAsync(
            ["Infon:Mode=Hosted", "Infon:Mail:Host=127.0.0.1", $"Infon:Mail:Port={server.Port}", "Infon:Mail:Encrypted=false"],
            replace: services => services.AddSingleton<TimeProvider>(time));

        var registered = await infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = "alice", email = "alice@example.org", password = "correct horse battery" });

        registered.IsSuccessStatusCode.Should().BeTrue();
        Await(time, server.Refused).Should().Contain("MAIL FROM");
        Await(time, server.Taken).Should().Contain("RCPT TO:<alice@example.org>");
    }

    /// <summary>Moves the clock until something comes.</summary>
    private static string Await(ManualTime time, System.Collections.Concurrent.BlockingCollection<string> things)
    {
        for (var i = 0; i < 400; i++)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            if (things.TryTake(out var thing, TimeSpan.FromMilliseconds(50)))
            {
                return thing;
            }
        }

        throw new TimeoutException("Nothing came.");
    }

    private static SmtpCarrier CarrierTo(int port) => new(Microsoft.Extensions.Options.Options.Create(
        new MailOptions { Host = "127.0.0.1", Port = port, Encrypted = false, From = "Infon <infon@example.org>" }));
}
