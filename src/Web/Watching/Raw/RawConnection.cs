using System.Net.WebSockets;
using Infon.Domain.Matches;
using Infon.Web.Presence;

namespace Infon.Web.Watching.Raw;

/// <summary>The WebSocket of one viewer of one match: frames go out, and nothing needs to come in.</summary>
/// <param name="socket">The socket.</param>
/// <param name="isJson">Whether frames go out as JSON.</param>
/// <param name="parts">What it is made with.</param>
internal sealed class RawConnection(WebSocket socket, bool isJson, RawStreamParts parts) : IFrameSink, IAsyncDisposable
{
    /// <summary>How large a message may be that comes in.</summary>
    private const int MessageBytesMax = 4096;

    private static readonly TimeSpan ClosingMax = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _patience = new();
    private int _isClosing;

    /// <inheritdoc/>
    public ValueTask Send(FramePack pack)
    {
        parts.Meters.Sent();
        return isJson
            ? socket.SendAsync(pack.Json.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, _patience.Token)
            : socket.SendAsync(pack.Bytes.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, _patience.Token);
    }

    /// <inheritdoc/>
    public ValueTask End(MatchStatus status) => new(Close(WebSocketCloseStatus.NormalClosure, $"match {status.ToString().ToLowerInvariant()}"));

    /// <inheritdoc/>
    public void Note(MatchNote note)
    {
    }

    /// <inheritdoc/>
    public void Abort() => socket.Abort();

    /// <summary>Listens until the connection is over.</summary>
    internal async Task Run()
    {
        await using var stop = parts.Stopping.Register(() => _ = Close(WebSocketCloseStatus.EndpointUnavailable, "the server stops"));
        try
        {
            await Listen();
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // Whatever is still being sent to somebody who has gone ends here.
        socket.Abort();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Listen()
    {
        var pace = new ActionPace(parts.Options.RawMessagesPerMinute, parts.Time);
        var buffer = new byte[64];
        var length = 0;
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await Close(WebSocketCloseStatus.NormalClosure, null);
                return;
            }

            length += received.Count;
            if (length > MessageBytesMax)
            {
                await Close(WebSocketCloseStatus.MessageTooBig, "nothing that long is read here");
            }
            else if (received.EndOfMessage)
            {
                length = 0;
                if (!pace.Take())
                {
                    await Close(WebSocketCloseStatus.PolicyViolation, "too many messages");
                }
            }
        }
    }

    /// <summary>Says good-bye once; who does not answer it is not waited for long.</summary>
    private async Task Close(WebSocketCloseStatus status, string? reason)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 1)
        {
            return;
        }

        try
        {
            _patience.CancelAfter(ClosingMax);
            await socket.CloseOutputAsync(status, reason, _patience.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }
}
