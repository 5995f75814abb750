using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Infon.ProcessKit.Live;

/// <summary>Something that the hub told a client.</summary>
/// <param name="Target">What kind of thing.</param>
/// <param name="Arguments">What about it.</param>
public sealed record HubCall(string Target, JsonElement[] Arguments);

/// <summary>A client of the hub, as a browser has one: JSON, or the binary protocol.</summary>
public sealed class PlayClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly IHubWords _words;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _open = new();
    private readonly Channel<HubCall> _calls = Channel.CreateUnbounded<HubCall>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _last;

    private PlayClient(bool isBinary) => _words = isBinary ? new BinaryWords() : new JsonWords();

    /// <summary>Completes when the connection is over.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The socket.</summary>
    public ClientWebSocket Socket => _socket;

    /// <summary>Connects.</summary>
    /// <param name="server">Where the process listens.</param>
    /// <param name="isBinary">Whether it speaks the binary protocol.</param>
    /// <param name="query">More of the address, such as <c>access_token=...</c>.</param>
    /// <param name="shape">Sets headers.</param>
    /// <param name="reads">Whether it reads what it is sent.</param>
    public static async Task<PlayClient> ConnectAsync(
        Uri server, bool isBinary = false, string query = "", Action<ClientWebSocketOptions>? shape = null, bool reads = true)
    {
        var client = new PlayClient(isBinary);
        shape?.Invoke(client._socket.Options);
        await client._socket.ConnectAsync(new Uri($"ws://{server.Authority}/hubs/play?{query}"), CancellationToken.None);
        await client.SendRawAsync(client._words.Handshake, WebSocketMessageType.Text);
        var buffer = new byte[64];
        await client._socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        if (reads)
        {
            _ = client.ListenAsync();
        }

        return client;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<JsonElement> InvokeAsync(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _last).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _open[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendRawAsync(_words.Invocation(id, target, arguments), _words.Type);
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Asks without waiting.</summary>
    public Task SendAsync(string target, params object?[] arguments) => SendRawAsync(_words.Invocation(null, target, arguments), _words.Type);

    /// <summary>Sends whatever bytes.</summary>
    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        await _socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);

    /// <summary>The next thing of a kind that the hub tells; others are forgotten.</summary>
    public async Task<HubCall> NextAsync(string target)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var call = await _calls.Reader.ReadAsync(patience.Token);
            if (call.Target == target)
            {
                return call;
            }
        }
    }

    /// <summary>The frames of a match until enough are there; other things are forgotten.</summary>
    public async Task<IReadOnlyList<SeenFrame>> FramesUntilAsync(Func<IReadOnlyList<SeenFrame>, bool> isEnough)
    {
        var frames = new List<SeenFrame>();
        while (!isEnough(frames))
        {
            frames.AddRange(PackReader.Read((await NextAsync("Frames")).Arguments[1].GetBytesFromBase64()));
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

    private async Task ListenAsync()
    {
        var message = new ArrayBufferWriter<byte>(4096);
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(message.GetMemory(4096), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                message.Advance(received.Count);
                if (received.EndOfMessage)
                {
                    _words.Read(message.WrittenMemory, Take);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            _calls.Writer.TryComplete(failure);
        }

        _calls.Writer.TryComplete();
        foreach (var open in _open.Values)
        {
            open.TrySetException(new WebSocketException("The connection is over."));
        }

        _ended.TrySetResult();
    }

    private void Take(HubWord word)
    {
        if (word is { Target: { } target })
        {
            _calls.Writer.TryWrite(new HubCall(target, word.Arguments));
        }
        else if (word.Id is { } id && _open.TryRemove(id, out var answer))
        {
            if (word.Error is { } error)
            {
                answer.SetException(new InvalidOperationException(error));
            }
            else
            {
                answer.SetResult(word.Result);
            }
        }
    }
}
