using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Infon.Silo.Tests.Mail;

/// <summary>A mail server of one's own that speaks as much SMTP as a mail needs, and refuses as often as it is told.</summary>
public sealed class SmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private int _refusals;

    public SmtpServer(int refusals = 0)
    {
        _refusals = refusals;
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken: envelope and text.</summary>
    public BlockingCollection<string> Taken { get; } = [];

    /// <summary>Says how often a mail was refused.</summary>
    public BlockingCollection<string> Refused { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await SpeakAsync(client.GetStream());
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test ESMTP");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "MAIL" && Interlocked.Decrement(ref _refusals) >= 0)
            {
                await writer.WriteLineAsync("451 not now");
                Refused.Add(line);
                continue;
            }

            if (verb is "MAIL" or "RCPT")
            {
                mail.AppendLine(line);
            }

            await writer.WriteLineAsync(verb switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (verb == "DATA")
            {
                while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                {
                    mail.AppendLine(text);
                }

                await writer.WriteLineAsync("250 taken");
                Taken.Add(mail.ToString());
                mail.Clear();
            }
        }
    }
}
