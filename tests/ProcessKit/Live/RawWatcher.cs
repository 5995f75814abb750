using System.Net.WebSockets;
using System.Text.Json;

namespace Infon.ProcessKit.Live;

/// <summary>A program that watches a match over the raw WebSocket.</summary>
public sealed class RawWatcher : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[64 * 1024];

    private RawWatcher()
    {
    }

    /// <summary>The socket.</summary>
    public ClientWebSocket Socket => _socket;

    /// <summary>Connects.</summary>
    /// <param name="server">Where the process listens.</param>
    /// <param name="match">The match.</param>
    /// <param name="query">More of the address, such as <c>from=10</c>.</param>
    /// <param name="shape">Sets headers.</param>
    /// <exception cref="WebSocketException">The server refused.</exception>
    public static async Task<RawWatcher> ConnectAsync(Uri server, Guid match, string query = "", Action<ClientWebSocketOptions>? shape = null)
    {
        var watcher = new RawWatcher();
        watcher._socket.Options.CollectHttpResponseDetails = true;
        shape?.Invoke(watcher._socket.Options);
        try
        {
            await watcher._socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/v2/matches/{match}/stream?{query}"), CancellationToken.None);
            return watcher;
        }
        catch (WebSocketException refused)
        {
            var status = watcher._socket.HttpStatusCode;
            await watcher.DisposeAsync();
            throw new WebSocketException($"Refused with status {(int)status}.", refused);
        }
    }

    /// <summary>The frames of the next message; null = the server has closed the connection.</summary>
    public async Task<IReadOnlyList<SeenFrame>?> ReadAsync(CancellationToken patience = default) =>
        await ReadMessageAsync(patience) is { } message ? PackReader.Read(message.Span) : null;

    /// <summary>The next message as JSON; null = the server has closed the connection.</summary>
    public async Task<JsonElement?> ReadJsonAsync(CancellationToken patience = default) =>
        await ReadMessageAsync(patience) is { } message ? JsonSerializer.Deserialize<JsonElement>(message.Span) : null;

    /// <summary>Reads until the server closes, or enough frames are there.</summary>
    public async Task<IReadOnlyList<SeenFrame>> ReadUntilAsync(Func<IReadOnlyList<SeenFrame>, bool> isEnough)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var frames = new List<SeenFrame>();
        while (!isEnough(frames) && await ReadAsync(patience.Token) is { } more)
        {
            frames.AddRange(more);
        }

        return frames;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ReadOnlyMemory<byte>?> ReadMessageAsync(CancellationToken patience)
    {
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }

            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * length);
            }
        }
    }
}
