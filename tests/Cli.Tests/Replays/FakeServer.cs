using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Infon.Cli.Tests.Replays;

/// <summary>A server that answers whatever a test wants, byte for byte; paths it has nothing for are not found.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public FakeServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = Accept();
    }

    public string Address { get; }

    public List<string> Asked { get; } = [];

    /// <summary>Answers a path with a status line, headers and a body.</summary>
    public FakeServer With(string path, string head, byte[] body) => With(path, async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"), stop);
        await stream.WriteAsync(body, stop);
    });

    /// <summary>Answers a path as the test likes.</summary>
    public FakeServer With(string path, Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using var connection = client;
            var stream = client.GetStream();
            var path = await ReadPath(stream);
            Asked.Add(path);
            var answer = _answers.GetValueOrDefault(path)
                ?? ((target, stop) => target.WriteAsync("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop).AsTask());
            await answer(stream, _stop.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever asked does not want to know any more.
        }
    }

    private async Task<string> ReadPath(NetworkStream stream)
    {
        var request = new StringBuilder();
        var letter = new byte[1];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(letter, _stop.Token) > 0)
        {
            request.Append((char)letter[0]);
        }

        return request.ToString().Split(' ').ElementAtOrDefault(1) ?? "";
    }
}
